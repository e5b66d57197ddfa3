import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { lastSent } from '#renderer/state/selectors/broadcasts.ts';
import { rail } from '#renderer/state/selectors/rail.ts';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import css from './NextUpdates.module.css';

/** Per audience in one line: when it was told last, and when it expects to hear more (CAST-1). */
export function NextUpdates() {
  const { t } = useTranslation('broadcasts');
  const audiences = useRoomView(({ state }) => state.audiences);
  return (
    <ul className={css['audiences']} aria-label={t('title')}>
      {audiences.map(({ id }) => (
        <Audience key={id} audience={id} />
      ))}
    </ul>
  );
}

function Audience({ audience }: { readonly audience: AudienceId }) {
  const { t } = useTranslation(['broadcasts', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const name = useAudienceName()(audience);
  const sentAt = useRoomView((view) => lastSent(view, audience)?.sentAt ?? null);
  const clock = useRoomView((view) =>
    rail(view).find(({ kind, subject }) => kind === 'update' && subject === audience),
  );
  const now = useNow();
  const level = clock === undefined ? 'calm' : clockLevel(clock, toInstant(now));
  const left = clock === undefined ? 0 : toMs(clock.dueAt) - now;
  return (
    <li className={css['audience']}>
      <strong className={css['name']}>{name}</strong>
      <span className={css['facts']}>
        {sentAt === null ? (
          t('neverTold')
        ) : (
          <span>
            {t('toldAt')} <TimeOfDay at={sentAt} language={language} />
          </span>
        )}
        {clock === undefined ? (
          <span>{t('noneDue')}</span>
        ) : (
          <span className={css['due']}>
            {level === 'calm' ? t('nextIn') : <LevelMark level={level} word={t(`app:levels.${level}`)} />}
            <Clock
              ms={left}
              size="meta"
              level={level}
              language={language}
              describe={(time) => t(left < 0 ? 'overdue' : 'dueIn', { time })}
            />
          </span>
        )}
      </span>
    </li>
  );
}
