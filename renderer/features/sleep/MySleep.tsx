import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/components/Section.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePolled } from '#renderer/state/use-polled.ts';
import { usePreference, useSetPreferences, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { MySleep as Told } from '#shared/protocol/rest/sleep.ts';
import { MINUTE } from '#shared/time/instant.ts';
import { Diary } from './Diary.tsx';
import { changedBy, type DiaryChange } from './diary-change.ts';
import css from './Sleep.module.css';
import { WokenButton } from './WokenButton.tsx';

/** The outlook goes on with time: the server makes it anew at each question. */
const EVERY = 5 * MINUTE;

/**
 * What I tell of my sleep, for my own eyes (FAT-3): nothing is asked twice of whoever would rather not say, and that is
 * remembered on this device alone.
 */
export function MySleep() {
  const incident = useRoomView((view) => view.incident);
  const myself = useRoomView(me);
  const isClosed = useRoomView(({ state }) => state.phase === 'closed');
  const isSimulated = useRoomView(({ state }) => state.simulation !== null);
  if (myself === undefined || isClosed || isSimulated) return null;
  return <OfIncident key={incident} incident={incident} zone={myself.zone} />;
}

function OfIncident({ incident, zone }: { readonly incident: string; readonly zone: string | null }) {
  const { t, i18n } = useTranslation('sleep');
  const { api } = useWorkspace();
  const { attempt, refused, isBusy } = useAttempt();
  const { value: told, put } = usePolled(() => api.mySleep(incident), EVERY);
  const set = useSetPreferences();
  const isQuiet = usePreference(({ ratherNot }) => ratherNot === incident);

  const say = (deed: () => Promise<Told>) => attempt(async () => put(await deed()));
  // A diary travels as a whole. This page may not know what was told on another device.
  const change = (what: DiaryChange) =>
    say(async () => {
      const latest = await api.mySleep(incident);
      put(latest);
      const next = changedBy(latest.diary, what);
      return next === null ? latest : api.tellSleep(incident, next);
    });
  if (told === null) return null;
  const { diary } = told;
  return (
    <Section title={t('title')} isRoomy>
      <WokenButton at={told.wokenAt} onSay={(at) => say(() => api.tellWoken(incident, at))} isBusy={isBusy} />
      {diary !== null && zone !== null ? (
        <Diary
          told={{ ...told, diary }}
          zone={zone}
          isBusy={isBusy}
          onChange={change}
          onErase={() => say(() => api.eraseSleep(incident))}
        />
      ) : null}
      {diary === null && isQuiet ? (
        <TouchButton kind="quiet" onClick={() => set({ ratherNot: null })}>
          {t('tellAfterAll')}
        </TouchButton>
      ) : null}
      {diary === null && !isQuiet ? (
        <>
          <p>{t('offer')}</p>
          <p className={css['quiet']}>{t('private')}</p>
          {zone === null ? <p className={css['quiet']}>{t('zoneFirst')}</p> : null}
          <div className={css['buttons']}>
            <TouchButton disabled={isBusy || zone === null} onClick={() => change({ kind: 'begin' })}>
              {t('tell')}
            </TouchButton>
            <TouchButton kind="quiet" onClick={() => set({ ratherNot: incident })}>
              {t('ratherNot')}
            </TouchButton>
          </div>
        </>
      ) : null}
      {refused === null ? null : (
        <p role="alert" className={css['refused']}>
          {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
        </p>
      )}
    </Section>
  );
}
