import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { SentenceDialog } from '#renderer/components/SentenceDialog.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { iCommand } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { Announcement } from './Announcement.tsx';
import css from './ReadBackDialog.module.css';
import { ReadBackPoints, useReadingBack } from './ReadBackPoints.tsx';
import { useBrief } from './use-brief.ts';

/**
 * The brief, read back point by point by the one who takes command (ROLE-3). Enter or the space bar confirms the point
 * that has the focus and leads to the next; only when all are confirmed can command be taken.
 */
export function ReadBackDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const offer = useRoomView((view) =>
    view.state.command.offer?.to === view.me ? view.state.command.offer : null,
  );
  const from = useRoomView(({ state }) => nameOf(state, state.command.offer?.from ?? ''));
  const mine = useRoomView(iCommand);
  const { sections, mark } = useBrief();
  const { give, refused } = useGive();
  const reading = useReadingBack(sections);
  const [taken, setTaken] = useState(false);

  if (taken && mine) return <Announcement onClose={onClose} />;
  if (offer === null) {
    return (
      <SentenceDialog
        title={t('readBack')}
        sentence={t('gone')}
        closeLabel={t('app:close')}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t('readBackTitle', { name: from })} closeLabel={t('app:close')} isOpen onClose={onClose}>
      <p className={css['how']}>
        {t('readBackHow', { name: from })} <span className={css['keys']}>{t('readBackKeys')}</span>
      </p>
      {mark === null ? null : <p>{mark}</p>}
      <ReadBackPoints sections={sections} reading={reading} />
      {refused === null ? null : (
        <p role="alert" className={css['refused']}>
          {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
        </p>
      )}
      <div className={css['foot']}>
        <p role="status" className={css['count']}>
          {t('progress', { count: reading.count, total: sections.length })}
        </p>
        <DialogActions>
          <Button
            onPress={() => {
              if (give('command.decline', { offer: offer.id })) onClose();
            }}
          >
            {t('decline')}
          </Button>
          <Button
            ref={reading.deed}
            kind="primary"
            isDisabled={reading.next !== null}
            onPress={() => {
              const confirmed = sections.map(({ id }) => id);
              if (give('command.accept', { offer: offer.id, confirmed })) setTaken(true);
            }}
          >
            {t('take')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
