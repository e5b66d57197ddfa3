import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { SureButton } from '#renderer/components/SureButton.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { SessionList } from '#shared/protocol/rest/joining.ts';
import css from './FirstRun.module.css';

type Session = SessionList['sessions'][number];

/** A drill signs its people in as well: the list begins with this screen and those seen last. */
const FIRST = 5;

/** Every screen that is signed in, and the way to end one at once (AUTH-2). */
export function Sessions() {
  const { t } = useTranslation('first-run');
  const workspace = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const [sessions, setSessions] = useState<readonly Session[]>([]);
  const [isAll, setAll] = useState(false);
  const { attempt, refused, isBusy } = useAttempt();
  async function load() {
    setSessions((await workspace.api.sessions()).sessions.toSorted(nearestFirst));
  }
  return (
    <details
      className={css['details']}
      onToggle={(event) => {
        if (event.currentTarget.open) attempt(load);
      }}
    >
      <summary>{t('sessions.heading')}</summary>
      <p>{t('sessions.text')}</p>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <ul className={css['sessions']}>
        {(isAll ? sessions : sessions.slice(0, FIRST)).map((session) => (
          <li key={session.id}>
            <strong>{session.name}</strong>
            {session.owner ? <Badge>{t('app:roles.owner')}</Badge> : null}
            <span className={css['seen']}>
              {t('sessions.seen')} <TimeOfDay at={session.lastSeenAt} language={language} withDay />
            </span>
            {session.current ? (
              <Badge>{t('sessions.current')}</Badge>
            ) : (
              <SureButton
                words={t('sessions.end')}
                label={t('sessions.endOf', { name: session.name })}
                sureWords={t('sessions.endSure')}
                sureLabel={t('sessions.endSureOf', { name: session.name })}
                isBusy={isBusy}
                onSure={() =>
                  attempt(async () => {
                    await workspace.api.endSession(session.id);
                    await load();
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isAll || sessions.length <= FIRST ? null : (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {t('sessions.all', { count: sessions.length })}
        </Button>
      )}
    </details>
  );
}

/** This screen, then whoever was seen last. */
function nearestFirst(a: Session, b: Session): number {
  return Number(b.current) - Number(a.current) || Date.parse(b.lastSeenAt) - Date.parse(a.lastSeenAt);
}
