import { BellOff, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Section } from '#renderer/components/Section.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Rest } from '#shared/incident/participants/participant.ts';
import { toMs } from '#shared/time/instant.ts';
import asks from './Asks.module.css';
import { Refusal } from './Refusal.tsx';
import css from './RestNow.module.css';

/** One's own rest, first on the page while it lasts: how long, who ordered it and why, food and bed (FAT-6). */
export function RestNow() {
  const rest = useRoomView((view) => me(view)?.rest ?? null);
  return rest === null ? null : <Resting rest={rest} />;
}

function Resting({ rest }: { readonly rest: Rest }) {
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const ordered = useRoomView(({ state, me: id }) =>
    rest.orderedBy === id ? null : nameOf(state, rest.orderedBy),
  );
  const { give, refused } = useGive();
  const left = toMs(rest.until) - useNow();
  const isCalled = rest.calledBack !== null;
  const back = (
    <TouchButton
      kind={isCalled || left <= 0 ? 'primary' : 'plain'}
      icon={<Undo2 size={18} aria-hidden="true" />}
      onClick={() => give('rest.end', {})}
    >
      {t('rest.back')}
    </TouchButton>
  );
  return (
    <Section title={t('rest.title')}>
      {rest.calledBack === null ? null : <CalledBack by={rest.calledBack.by}>{back}</CalledBack>}
      <p>{ordered === null ? t('rest.own') : t('rest.ordered', { name: ordered })}</p>
      {rest.reason === null ? null : <p>{t('rest.why', { reason: rest.reason })}</p>}
      <p className={css['clock']}>
        <Clock
          ms={left}
          size="huge"
          level={left <= 0 ? 'red' : 'calm'}
          language={language}
          describe={(time) => t(left < 0 ? 'spoken.over' : 'spoken.left', { time })}
        />
        {left > 0 ? null : <LevelMark level="red" word={t('rest.over')} />}
      </p>
      <FoodAndBed />
      <p className={css['quiet']}>{t('rest.noTasks')}</p>
      <p className={css['quiet']}>
        <BellOff size={16} aria-hidden="true" />
        {t('rest.muted')}
      </p>
      <Refusal error={refused} />
      {isCalled ? null : back}
    </Section>
  );
}

/** A direct call: it stands above all else until they answer it. */
function CalledBack({ by, children }: { readonly by: string; readonly children: ReactNode }) {
  const { t } = useTranslation('my-tasks');
  const name = useRoomView(({ state }) => nameOf(state, by));
  return (
    <div className={asks['ask']}>
      <div role="alert">
        <p className={asks['question']}>{t('rest.called', { name })}</p>
        <p className={asks['facts']}>{t('rest.calledHow')}</p>
      </div>
      <div className={asks['buttons']}>{children}</div>
    </div>
  );
}

function FoodAndBed() {
  const { t } = useTranslation('my-tasks');
  const { food, bed } = useRoomView(({ state }) => state.places);
  if (food === '' && bed === '') return null;
  return (
    <dl className={css['places']}>
      {food === '' ? null : (
        <>
          <dt>{t('rest.food')}</dt>
          <dd>
            <bdi>{food}</bdi>
          </dd>
        </>
      )}
      {bed === '' ? null : (
        <>
          <dt>{t('rest.bed')}</dt>
          <dd>
            <bdi>{bed}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}
