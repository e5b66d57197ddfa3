import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useNow } from '#renderer/state/RoomProvider.tsx';
import { dutyReasons, timeOnIncident, timeSinceBreak } from '#shared/incident/participants/duty.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { nextOf } from '#shared/incident/shifts/hand-over.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { HOUR, type Instant, msBetween, toInstant } from '#shared/time/instant.ts';
import css from './PersonRow.module.css';
import { useDutyWord } from './use-duty-words.ts';

interface HoursProps {
  readonly person: Participant;
  readonly state: IncidentState;
}

/** Two quiet lines of somebody's hours: on duty or at rest, and when they are on next (FAT-1, FAT-2, SHIFT-1). */
export function Hours({ person, state }: HoursProps) {
  const now = useNow();
  // In a closed room nobody is at it any more.
  const at = state.closedAt ?? toInstant(now);
  if (person.rest !== null) return <AtRest person={person} state={state} at={at} />;
  if (person.attendance !== 'active') return <Gone person={person} state={state} at={at} />;
  return <OnDuty person={person} state={state} at={at} />;
}

type At = HoursProps & { readonly at: Instant };

function OnDuty({ person, state, at }: At) {
  const { t, i18n } = useTranslation('people');
  const { language } = i18n;
  const word = useDutyWord();
  const isOn = person.role !== 'observer' && state.phase !== 'closed';
  const reasons = isOn ? dutyReasons(person, state.settings, at) : [];
  const [worst] = reasons;
  const next = nextIn(state, person);
  return (
    <p className={css['hours']}>
      <span className={css['break']}>
        {worst === undefined ? null : <LevelMark level={worst.level} word={word(worst)} />}
        <Clock
          ms={timeSinceBreak(person, at) ?? 0}
          language={language}
          level={reasons.find(({ rule }) => rule === 'no-break')?.level ?? 'calm'}
          coarse
          title={t('sinceBreak')}
          describe={(time) => t('sinceBreakWords', { time })}
        />
      </span>
      <span>
        <span title={t('onIncident')}>
          {t('total')}{' '}
          <Clock
            ms={timeOnIncident(person, at)}
            language={language}
            coarse
            size="meta"
            describe={(time) => t('onIncidentWords', { time })}
          />
        </span>
        {next === null ? null : (
          <>
            {' · '}
            <Next at={at} next={next} />
          </>
        )}
      </span>
    </p>
  );
}

/** Until when; whoever was called back is waited for. */
function AtRest({ person, state, at }: At) {
  const { t, i18n } = useTranslation('people');
  const next = nextIn(state, person);
  const { rest } = person;
  if (rest === null) return null;
  return (
    <p className={css['hours']}>
      {rest.calledBack === null ? null : <LevelMark level="amber" word={t('calledBack')} />}
      <span>
        {t('restUntil')} <TimeOfDay at={rest.until} language={i18n.language} />
      </span>
      {next === null || rest.calledBack !== null ? null : <Next at={at} next={next} />}
    </p>
  );
}

/** Whoever has a shift to come is off shift, and not gone. */
function Gone({ person, state, at }: At) {
  const { t } = useTranslation('people');
  const next = person.attendance === 'released' ? nextIn(state, person) : null;
  return (
    <p className={css['hours']} title={person.removal?.reason}>
      <span>{t(next === null ? `attendance.${person.attendance}` : 'attendance.offShift')}</span>
      {next === null ? null : <Next at={at} next={next} />}
    </p>
  );
}

/** The day too, where it is not within the next hours. */
function Next({ at, next }: { readonly at: Instant; readonly next: Instant }) {
  const { t, i18n } = useTranslation('people');
  return (
    <span title={t('nextShift')}>
      {t('next')} <TimeOfDay at={next} language={i18n.language} withDay={msBetween(at, next) >= 20 * HOUR} />
    </span>
  );
}

function nextIn(state: IncidentState, { id }: Participant): Instant | null {
  return state.phase === 'closed' ? null : (nextOf(state, id)?.from ?? null);
}
