import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { PlannedShift } from '#shared/incident/shifts/events.ts';
import { FARTHEST_SHIFT_MS } from '#shared/incident/shifts/shift.ts';
import type { RosterRead } from '#shared/protocol/rest/roster.ts';
import { type Instant, plus } from '#shared/time/instant.ts';
import type { DraftShift } from './draft.ts';
import { onCallOf, type RosterShifts, rosterShifts } from './roster-shifts.ts';
import css from './ShiftsPanel.module.css';
import { useShiftWords } from './use-shift-words.ts';

const NOTHING: RosterShifts = { shifts: [], known: 0 };

/** An on-call roster from another program: what of it becomes shifts, and what does not, each with its reason (SHIFT-1). */
export function ImportDialog(props: {
  /** What is meant already: a second roster finds its places beside it. */
  readonly shifts: readonly DraftShift[];
  readonly from: Instant;
  readonly onTake: (read: readonly Omit<PlannedShift, 'id'>[]) => void;
  readonly onClose: () => void;
}) {
  const { shifts, from, onTake, onClose } = props;
  const { t, i18n } = useTranslation(['shifts', 'app']);
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const words = useShiftWords();
  const { attempt, refused, isBusy } = useAttempt();
  const [read, setRead] = useState<RosterRead | null>(null);
  const language = i18n.language === 'ja' ? 'ja' : 'en';
  // What is read is what is taken: the room goes on, the places stand until another file is read.
  const [usable, setUsable] = useState(NOTHING);

  function choose(file: File | undefined): void {
    if (file === undefined) return;
    setRead(null);
    setUsable(NOTHING);
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    attempt(async () => {
      const answer = await api.readRoster(incident, file, { from, to: plus(from, FARTHEST_SHIFT_MS), zone });
      setRead(answer);
      setUsable(rosterShifts(answer.entries, shifts));
    });
  }

  return (
    <FormDialog
      title={t('importTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('take', { count: usable.shifts.length })}
      size="wide"
      canSubmit={usable.shifts.length > 0 && !isBusy}
      error={refused === null ? null : sentence(refused, language)}
      onClose={onClose}
      onSubmit={() => {
        onTake(usable.shifts);
        onClose();
      }}
    >
      <p>{t('importWhat')}</p>
      <label className={css['file']}>
        <span>{t('file')}</span>
        <input
          type="file"
          accept=".csv,.ics,text/csv,text/calendar"
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </label>
      {read === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        <section className={css['proposal']} tabIndex={0} aria-label={t('importTitle')}>
          <p role="status">
            {t('read', { count: usable.shifts.length })}{' '}
            {usable.known > 0 ? t('known', { count: usable.known }) : ''}{' '}
            {read.outside > 0 ? t('outside', { count: read.outside }) : ''}{' '}
            {read.untold > 0 ? t('untold', { count: read.untold }) : ''}
          </p>
          <ul aria-label={t('readProblems')}>
            {read.entries
              .filter((entry) => onCallOf(entry).length === 0)
              .map((entry) => (
                <li key={`${entry.line} ${entry.from}`}>
                  <LevelMark level="amber" word={t('leftOut')} />{' '}
                  {t(entry.participant === null ? 'nobodyOfThatName' : 'tooLongForShift', {
                    line: entry.line,
                    name: entry.person,
                  })}
                </li>
              ))}
            {read.problems.map((problem) => (
              <li key={`${problem.line} ${problem.message}`}>
                <LevelMark
                  level={problem.weight === 'refused' ? 'red' : 'amber'}
                  word={t(problem.weight === 'refused' ? 'leftOut' : 'lookAgain')}
                />{' '}
                {t('onLine', { line: problem.line })} {sentence(problem, language)}
              </li>
            ))}
          </ul>
          <ol aria-label={t('proposed')}>
            {usable.shifts.map((shift) => (
              <li key={`${shift.person} ${shift.from} ${shift.role} ${shift.slot}`}>{words(shift)}</li>
            ))}
          </ol>
        </section>
      )}
    </FormDialog>
  );
}
