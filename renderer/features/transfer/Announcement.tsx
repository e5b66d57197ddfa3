import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import css from './Announcement.module.css';

/** What whoever has just taken command says aloud (ROLE-2, ROLE-3). */
export function Announcement({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const name = useRoomView((view) => me(view)?.name ?? '');
  const title = useRoomView(({ state }) => state.title);
  const since = useRoomView(({ state }) => state.command.since ?? state.declaredAt);
  const time = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(since));
  return (
    <Dialog title={t('taken')} closeLabel={t('app:close')} isOpen onClose={onClose} size="small">
      <p>{t('sayNow')}</p>
      <p className={css['line']}>{t('line', { name, title, time })}</p>
      <DialogActions>
        <Button kind="primary" onPress={onClose} autoFocus>
          {t('said')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
