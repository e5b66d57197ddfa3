import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { useActionWords } from '#renderer/state/actions/use-words.ts';
import type { PeopleRequest } from './request.ts';
import { useManyActions } from './use-many.ts';

/** The menu of what concerns many people at once. */
export function PeopleMenu({ onRequest }: { readonly onRequest: (request: PeopleRequest) => void }) {
  const { t } = useTranslation('people');
  const words = useActionWords();
  const actions = useManyActions(onRequest).filter(({ isAvailable }) => isAvailable);
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
