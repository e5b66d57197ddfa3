import { AppWindow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { useActionWords } from '#renderer/state/actions/use-words.ts';
import { useWindowActions } from './use-window-actions.ts';

/** The windows beside the cockpit, by a button: also those that are no panel of it. */
export function WindowsMenu() {
  const { t } = useTranslation('desktop');
  const words = useActionWords();
  const entries = useWindowActions()
    .filter(({ isAvailable }) => isAvailable)
    .map((action) => ({
      id: action.id,
      label: words(action).label,
      detail: action.detail ?? action.key,
      onAction: () => action.run?.(),
    }));
  return (
    <Menu label={t('windows')} groups={[{ id: 'windows', entries }]}>
      <IconButton label={t('windows')} icon={<AppWindow size={18} aria-hidden="true" />} />
    </Menu>
  );
}
