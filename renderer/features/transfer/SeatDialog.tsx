import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { SentenceDialog } from '#renderer/components/SentenceDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type Give, useGive } from '#renderer/state/use-give.ts';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { type DueHandOver, dueHandOverInto } from '#shared/incident/shifts/hand-over.ts';
import { BriefView } from './BriefView.tsx';
import css from './ReadBackDialog.module.css';
import { ReadBackPoints, useReadingBack } from './ReadBackPoints.tsx';
import { SeatSides } from './SeatSides.tsx';
import { useBrief } from './use-brief.ts';

interface Part {
  readonly due: DueHandOver;
  readonly give: Give['give'];
  readonly refusal: string | null;
  readonly onClose: () => void;
}

/**
 * A seat that passes to the next (SHIFT-3): who leaves gives the brief, who comes reads it back, and commander and deputy
 * say it for whoever cannot be reached.
 */
export function SeatDialog(props: {
  readonly shift: string;
  /** Command is read back with its offer. */
  readonly onReadBack: () => void;
  readonly onClose: () => void;
}) {
  const { shift, onReadBack, onClose } = props;
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const me = useRoomView((view) => view.me);
  const due = dueHandOverInto(
    useRoomView((view) => view.state),
    shift,
  );
  const seat = useSeatName();
  const { give, refused } = useGive();
  const refusal = refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en');
  const offered = useRoomView(({ state }) => state.command.offer?.to === me);

  if (due === undefined || due.leaving === null) {
    return (
      <SentenceDialog
        title={t('seat.title')}
        sentence={t('seat.gone')}
        closeLabel={t('app:close')}
        onClose={onClose}
      />
    );
  }
  const { coming, leaving } = due;
  const part: Part = { due, give, refusal, onClose };
  const isCommand = coming.role === 'commander';
  const mine = leaving.person === me ? 'leaving' : coming.person === me ? 'coming' : null;
  return (
    <Dialog
      title={t('seat.titleOf', { seat: seat(coming) })}
      closeLabel={t('app:close')}
      isOpen
      onClose={onClose}
    >
      <SeatSides due={due} />
      {mine === 'leaving' ? <Giving {...part} /> : null}
      {mine === 'coming' && !isCommand ? <Reading {...part} /> : null}
      {mine === 'coming' && isCommand ? (
        <Waiting refusal={refusal} onClose={onClose} text={t(offered ? 'seat.offered' : 'seat.notOffered')}>
          {offered ? (
            <Button kind="primary" onPress={onReadBack} autoFocus>
              {t('readBack')}
            </Button>
          ) : null}
        </Waiting>
      ) : null}
      {mine === null ? <ForOthers {...part} /> : null}
    </Dialog>
  );
}

/** Who leaves: the brief to give, and the word that it was given. */
function Giving({ due: { coming }, give, refusal, onClose }: Part) {
  const { t } = useTranslation(['transfer', 'app']);
  const brief = useBrief();
  const name = useRoomView(({ state }) => nameOf(state, coming.person));
  const isGiven = coming.handOver.given !== null;
  return (
    <>
      <p className={css['how']}>{t(isGiven ? 'seat.given' : 'seat.give', { name })}</p>
      <BriefView brief={brief} />
      <Refused text={refusal} />
      <DialogActions>
        <Button onPress={onClose}>{t('app:close')}</Button>
        <Button
          kind="primary"
          isDisabled={isGiven}
          onPress={() => {
            if (give('shift.confirm', { shift: coming.id })) onClose();
          }}
        >
          {t('seat.gaveIt')}
        </Button>
      </DialogActions>
    </>
  );
}

/** Who comes: each point is said back and confirmed; then the seat is theirs, as soon as the brief was given. */
function Reading({ due: { coming, leaving }, give, refusal, onClose }: Part) {
  const { t } = useTranslation(['transfer', 'app']);
  const { sections, mark } = useBrief();
  const reading = useReadingBack(sections);
  const name = useRoomView(({ state }) => nameOf(state, leaving?.person ?? ''));
  if (coming.handOver.readBack !== null)
    return <Waiting refusal={refusal} onClose={onClose} text={t('seat.readBack', { name })} />;
  return (
    <>
      <p className={css['how']}>
        {t('readBackHow', { name })} <span className={css['keys']}>{t('readBackKeys')}</span>
      </p>
      {mark === null ? null : <p>{mark}</p>}
      <ReadBackPoints sections={sections} reading={reading} />
      <Refused text={refusal} />
      <div className={css['foot']}>
        <p role="status" className={css['count']}>
          {t('progress', { count: reading.count, total: sections.length })}
        </p>
        <DialogActions>
          <Button onPress={onClose}>{t('app:close')}</Button>
          <Button
            ref={reading.deed}
            kind="primary"
            isDisabled={reading.next !== null}
            onPress={() => {
              const confirmed = sections.map(({ id }) => id);
              if (give('shift.confirm', { shift: coming.id, confirmed })) onClose();
            }}
          >
            {t('seat.take')}
          </Button>
        </DialogActions>
      </div>
    </>
  );
}

/** Commander and deputy: the word for whoever cannot be reached, and why. Command itself is taken, never confirmed. */
function ForOthers({ due: { coming, leaving }, give, refusal, onClose }: Part) {
  const { t } = useTranslation(['transfer', 'app']);
  const [reason, setReason] = useState('');
  const missing = coming.handOver.given === null ? (leaving?.person ?? '') : coming.person;
  const name = useRoomView(({ state }) => nameOf(state, missing));
  if (coming.role === 'commander') return <p className={css['how']}>{t('seat.commandByOffer')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '' && give('shift.confirm', { shift: coming.id, reason })) setReason('');
      }}
    >
      <p className={css['how']}>{t('seat.forOthers', { name })}</p>
      <TextField label={t('reason')} value={reason} onChange={setReason} autoFocus />
      <Refused text={refusal} />
      <DialogActions>
        <Button onPress={onClose}>{t('app:close')}</Button>
        <Button type="submit" kind="primary" isDisabled={reason.trim() === ''}>
          {t('seat.confirmFor', { name })}
        </Button>
      </DialogActions>
    </form>
  );
}

function Waiting(
  props: Pick<Part, 'refusal' | 'onClose'> & { readonly text: string; readonly children?: ReactNode },
) {
  const { text, refusal, onClose, children } = props;
  const { t } = useTranslation('app');
  return (
    <>
      <p role="status">{text}</p>
      <Refused text={refusal} />
      <DialogActions>
        <Button onPress={onClose}>{t('close')}</Button>
        {children}
      </DialogActions>
    </>
  );
}

function Refused({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <p role="alert" className={css['refused']}>
      {text}
    </p>
  );
}
