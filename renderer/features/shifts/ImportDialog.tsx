import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { PlannedShift } from '#shared/incident/shifts/events.ts';
import { FARTHEST_SHIFT_MS, LONGEST_SHIFT_MS, SHORTEST_SHIFT_MS } from '#shared/incident/shifts/shift.ts';
import type { RosterRead } from '#shared/protocol/rest/roster.ts';
import { inSlots, type OnCall } from '#shared/shifts/roster-slots.ts';
import { type Instant, msBetween, plus } from '#shared/time/instant.ts';
import type { DraftShift } from './draft.ts';
import { keptOf } from './plan-model.ts';
import css from './ShiftsPanel.module.css';
import { useShiftWords } from './use-shift-words.ts';

type Entry = RosterRead['entries'][number];

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
  const [usable, setUsable] = useState<readonly Omit<PlannedShift, 'id'>[]>([]);

  function choose(file: File | undefined): void {
    if (file === undefined) return;
    setRead(null);
    setUsable([]);
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    attempt(async () => {
      const answer = await api.readRoster(incident, file, { from, to: plus(from, FARTHEST_SHIFT_MS), zone });
      setRead(answer);
      setUsable(shiftsOf(answer.entries, shifts));
    });
  }

  return (
    <FormDialog
      title={t('importTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('take', { count: usable.length })}
      size="wide"
      canSubmit={usable.length > 0 && !isBusy}
      error={refused === null ? null : sentence(refused, language)}
      onClose={onClose}
      onSubmit={() => {
        onTake(usable);
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
        <div className={css['proposal']}>
          <p role="status">
            {t('read', { count: usable.length })}{' '}
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
            {usable.map((shift) => (
              <li key={`${shift.person} ${shift.from} ${shift.role} ${shift.slot}`}>{words(shift)}</li>
            ))}
          </ol>
        </div>
      )}
    </FormDialog>
  );
}

/** The shifts that a roster becomes, those at the same time in places side by side. */
function shiftsOf(
  entries: readonly Entry[],
  shifts: readonly DraftShift[],
): readonly Omit<PlannedShift, 'id'>[] {
  return inSlots(entries.flatMap(onCallOf), keptOf(shifts)).map(({ role, slot, person, from, to }) => ({
    role,
    team: null,
    slot,
    person,
    from,
    to,
  }));
}

/** The time on call that can be a shift; none where nobody here has that name, or it is no shift by its length. */
function onCallOf({ participant, role, duty, from, to }: Entry): readonly OnCall[] {
  const length = msBetween(from, to);
  if (participant === null || length < SHORTEST_SHIFT_MS || length > LONGEST_SHIFT_MS) return [];
  return [{ role, duty, person: participant, from, to }];
}
