import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/components/Section.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useSetPreferences, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { MySleep as Told } from '#shared/protocol/rest/sleep.ts';
import { Diary } from './Diary.tsx';
import css from './Sleep.module.css';
import { WokenButton } from './WokenButton.tsx';

/**
 * What I tell of my sleep, for my own eyes (FAT-3): nothing is asked twice of whoever would rather not say, and that is
 * remembered on this device alone.
 */
export function MySleep() {
  const { t, i18n } = useTranslation('sleep');
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const myself = useRoomView(me);
  const isClosed = useRoomView(({ state }) => state.phase === 'closed');
  const isSimulated = useRoomView(({ state }) => state.simulation !== null);
  const { attempt, refused, isBusy } = useAttempt();
  const [told, setTold] = useState<Told | null>(null);
  const set = useSetPreferences();
  const isQuiet = usePreference(({ ratherNot }) => ratherNot === incident);

  const isHere = myself !== undefined && !isClosed && !isSimulated;
  const zone = myself?.zone ?? null;
  useEffect(() => {
    if (!isHere) return;
    let isShown = true;
    api.mySleep(incident).then(
      (answer) => isShown && setTold(answer),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [api, incident, isHere]);

  const say = useCallback(
    (deed: () => Promise<Told>) => attempt(async () => setTold(await deed())),
    [attempt],
  );
  if (!isHere || told === null) return null;
  const { diary } = told;
  return (
    <Section title={t('title')} isRoomy>
      <WokenButton at={told.wokenAt} onSay={(at) => say(() => api.tellWoken(incident, at))} isBusy={isBusy} />
      {diary !== null && zone !== null ? (
        <Diary
          told={{ ...told, diary }}
          zone={zone}
          isBusy={isBusy}
          onTell={(next) => say(() => api.tellSleep(incident, next))}
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
            <TouchButton
              disabled={isBusy || zone === null}
              onClick={() => say(() => api.tellSleep(incident, { sleep: [], reports: [] }))}
            >
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
