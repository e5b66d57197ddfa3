import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import type { Action } from '#renderer/state/actions/action.ts';
import { useActionWords } from '#renderer/state/actions/use-words.ts';
import type { PeopleRequest } from './request.ts';
import { useManyActions } from './use-many.ts';

/** The menu of what concerns many people at once. */
export function PeopleMenu(props: {
  readonly onRequest: (request: PeopleRequest) => void;
  /** What the page adds from other parts of the screen. */
  readonly more: readonly Action[];
}) {
  const { t } = useTranslation('people');
  const words = useActionWords();
  const own = useManyActions(props.onRequest);
  const actions = [...own, ...props.more].filter(({ isAvailable }) => isAvailable);
  if (actions.length === 0) return null;
  const entries = actions.map((action) => ({
    id: action.id,
    label: words(action).label,
    ...(action.detail === undefined ? {} : { detail: action.detail }),
    onAction: () => action.run?.(),
  }));
  return (
    <Menu label={t('many')} groups={[{ id: 'many', entries }]}>
      <IconButton label={t('many')} icon={<Ellipsis size={14} aria-hidden="true" />} />
    </Menu>
  );
}
