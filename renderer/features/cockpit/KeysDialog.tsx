import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { Kbd } from '#renderer/components/Kbd.tsx';
import css from './KeysDialog.module.css';
import { KEYS } from './keys.ts';

/** The keys of the cockpit, and those inside lists. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['cockpit', 'app']);
  const inLists = [
    { key: '↑ ↓', text: t('keys.arrows') },
    { key: 'Enter', text: t('keys.enter') },
    { key: 'Esc', text: t('keys.escape') },
  ];
  const lines = [...KEYS.map(({ key, verb }) => ({ key, text: t(`keys.${verb}`) })), ...inLists];
  return (
    <Dialog title={t('keys.title')} closeLabel={t('app:close')} isOpen onClose={onClose} size="small">
      <dl className={css['keys']}>
        {lines.map(({ key, text }) => (
          <div key={key} className={css['line']}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
