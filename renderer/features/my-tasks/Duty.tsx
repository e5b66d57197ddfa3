import { Armchair } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Section } from '#renderer/components/Section.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { iCommand, me } from '#renderer/state/selectors/people.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { dutyReasons, timeOnIncident, timeSinceBreak } from '#shared/incident/participants/duty.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { toInstant } from '#shared/time/instant.ts';
import { BreakSheet } from './BreakSheet.tsx';
import css from './Duty.module.css';

/** How long I am at it, and the way to a break (FAT-1, FAT-6). */
export function Duty({ openTasks }: { readonly openTasks: number }) {
  const myself = useRoomView(me);
  const { t } = useTranslation('my-tasks');
  if (myself === undefined || myself.attendance === 'removed' || myself.rest !== null) return null;
  return (
    <Section title={t('duty.title')}>
      {myself.attendance === 'released' ? <p>{t('duty.released')}</p> : null}
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
  const [worst] = myself.role === 'observer' ? [] : dutyReasons(myself, settings, now);
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
              level={worst?.level ?? 'calm'}
              language={language}
            />
            {worst === undefined ? null : (
              <LevelMark
                level={worst.level}
                word={t(`duty.why.${worst.rule}.${worst.level}`, { count: settings.shiftRedHours })}
              />
            )}
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
