import { Armchair, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { iCommand, me } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { dutyLevel, timeOnIncident, timeSinceBreak } from '#shared/incident/participants/duty.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Participant, Rest } from '#shared/incident/participants/participant.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import { BreakSheet } from './BreakSheet.tsx';
import css from './Duty.module.css';
import { Refusal } from './Refusal.tsx';
import { Section } from './Section.tsx';

/** How long I am at it, and the way to a break and back (FAT-1, FAT-6). */
export function Duty({ openTasks }: { readonly openTasks: number }) {
  const myself = useRoomView(me);
  const { t } = useTranslation('my-tasks');
  if (myself === undefined || myself.attendance === 'removed') return null;
  return (
    <Section title={t('duty.title')}>
      {myself.attendance === 'released' ? <p>{t('duty.released')}</p> : null}
      {myself.rest === null ? null : <Resting rest={myself.rest} />}
      {myself.attendance === 'active' ? <Active myself={myself} openTasks={openTasks} /> : null}
    </Section>
  );
}

function Active({ myself, openTasks }: { readonly myself: Participant; readonly openTasks: number }) {
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const settings = useRoomView(({ state }) => state.settings);
  const commanding = useRoomView(iCommand);
  const [isOpen, setOpen] = useState(false);
  const now = toInstant(useNow());
  const level = dutyLevel(myself, settings, now);
  return (
    <>
      <dl className={css['times']}>
        <div>
          <dt>{t('duty.onIncident')}</dt>
          <dd>
            <Clock ms={timeOnIncident(myself, now)} coarse size="large" language={language} />
          </dd>
        </div>
        <div>
          <dt>{t('duty.sinceBreak')}</dt>
          <dd>
            <Clock
              ms={timeSinceBreak(myself, now) ?? 0}
              coarse
              size="large"
              level={level}
              language={language}
            />
            {level === 'calm' ? null : <LevelMark level={level} word={t(`duty.${level}`)} />}
          </dd>
        </div>
      </dl>
      {commanding ? (
        <p className={css['hint']}>{t('duty.handOverFirst')}</p>
      ) : (
        <TouchButton icon={<Armchair size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t('duty.takeBreak')}
        </TouchButton>
      )}
      {isOpen ? <BreakSheet openTasks={openTasks} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Resting({ rest }: { readonly rest: Rest }) {
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const ordered = useRoomView(({ state, me: id }) =>
    rest.orderedBy === id ? null : nameOf(state, rest.orderedBy),
  );
  const { give, refused } = useGive();
  const left = toMs(rest.until) - useNow();
  return (
    <>
      <p>{ordered === null ? t('duty.resting') : t('duty.restOrdered', { name: ordered })}</p>
      <p className={css['rest']}>
        <Clock
          ms={left}
          size="huge"
          level={left <= 0 ? 'red' : 'calm'}
          language={language}
          describe={(time) => t(left < 0 ? 'spoken.over' : 'spoken.left', { time })}
        />
        {left > 0 ? null : <LevelMark level="red" word={t('duty.restOver')} />}
      </p>
      <Refusal error={refused} />
      <TouchButton
        kind={left <= 0 ? 'primary' : 'plain'}
        icon={<Undo2 size={18} aria-hidden="true" />}
        onClick={() => give('rest.end', {})}
      >
        {t('duty.back')}
      </TouchButton>
    </>
  );
}
