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
import { type Instant, msBetween, plus } from '#shared/time/instant.ts';
import css from './ShiftsPanel.module.css';
import { useShiftWords } from './use-shift-words.ts';

type Entry = RosterRead['entries'][number];

/** An on-call roster from another program: what of it becomes shifts, and what does not, each with its reason (SHIFT-1). */
export function ImportDialog(props: {
  readonly from: Instant;
  readonly onTake: (read: readonly Omit<PlannedShift, 'id'>[]) => void;
  readonly onClose: () => void;
}) {
  const { from, onTake, onClose } = props;
  const { t, i18n } = useTranslation(['shifts', 'app']);
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const words = useShiftWords();
  const { attempt, refused, isBusy } = useAttempt();
  const [read, setRead] = useState<RosterRead | null>(null);
  const language = i18n.language === 'ja' ? 'ja' : 'en';
  const usable = (read?.entries ?? []).flatMap(shiftOf);

  function choose(file: File | undefined): void {
    if (file === undefined) return;
    setRead(null);
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    attempt(async () =>
      setRead(await api.readRoster(incident, file, { from, to: plus(from, FARTHEST_SHIFT_MS), zone })),
    );
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
              .filter((entry) => shiftOf(entry).length === 0)
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
              <li key={`${shift.person} ${shift.from} ${shift.role}`}>{words(shift)}</li>
            ))}
          </ol>
        </div>
      )}
    </FormDialog>
  );
}

/** The shift that an entry becomes; none where nobody here has that name, or it is no shift by its length. */
function shiftOf({ participant, role, from, to }: Entry): readonly Omit<PlannedShift, 'id'>[] {
  const length = msBetween(from, to);
  if (participant === null || length < SHORTEST_SHIFT_MS || length > LONGEST_SHIFT_MS) return [];
  return [{ role, team: null, slot: 1, person: participant, from, to }];
}
