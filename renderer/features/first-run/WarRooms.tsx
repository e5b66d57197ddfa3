import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Guide } from '#renderer/components/Guide.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useFirstIncident } from '#renderer/state/use-first-incident.ts';
import { usePolled } from '#renderer/state/use-polled.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { Session } from '#renderer/state/workspace.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { IncidentSummary } from '#shared/protocol/rest/incidents.ts';
import { AlertSender } from './AlertSender.tsx';
import { ClosedRooms } from './ClosedRooms.tsx';
import { Declare } from './Declare.tsx';
import css from './FirstRun.module.css';
import { RoomList } from './RoomList.tsx';
import { SampleDrill } from './SampleDrill.tsx';
import { Sessions } from './Sessions.tsx';

const EVERY_MS = 10_000;

/** The incidents that the reader may see, and what the workspace's owner starts from here. */
export function WarRooms({ session }: { readonly session: Session }) {
  const { t } = useTranslation('first-run');
  const guide = useFirstIncident();
  const workspace = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const { value, error } = usePolled(() => workspace.api.incidents({ status: 'open' }), EVERY_MS);
  const incidents = value?.incidents ?? null;
  useShortcutToMyTasks(session, incidents);
  const isOut = error?.code === 'session_ended' || error?.code === 'unauthenticated';
  return (
    <div className={session.owner ? css['owner'] : css['guest']}>
      <section className={css['rooms']}>
        <h1 className={css['heading']}>{t('rooms.title')}</h1>
        {error === null ? null : (
          <Sentence
            word={t('app:refused')}
            action={
              isOut ? (
                <TouchButton onClick={() => workspace.signOut()}>{t('rooms.startAgain')}</TouchButton>
              ) : null
            }
          >
            {sentence(error, language)}
          </Sentence>
        )}
        {incidents === null ? null : <RoomList incidents={incidents} isOwner={session.owner} />}
        {incidents === null ? null : (
          <ClosedRooms openRooms={incidents.map(({ incident }) => incident).join()} />
        )}
      </section>
      {session.owner ? (
        <>
          <div className={css['start']}>
            <Declare />
            <Guide {...guide} />
            <SampleDrill script="sev1" />
            <SampleDrill script="database" />
          </div>
          <div className={css['more']}>
            <AlertSender />
            <Sessions />
          </div>
        </>
      ) : null}
    </div>
  );
}

/** Who came for one incident, to do what is asked there, has nothing to choose. Once: the way back stays open. */
function useShortcutToMyTasks(session: Session, incidents: readonly IncidentSummary[] | null): void {
  const [, navigate] = useLocation();
  const done = useRef(false);
  useEffect(() => {
    if (incidents === null || done.current) return;
    done.current = true;
    const [only, second] = incidents;
    if (session.owner || only === undefined || second !== undefined) return;
    if (only.role !== 'responder' && only.role !== 'guest') return;
    navigate(`/incidents/${encodeURIComponent(only.incident)}/me`, { replace: true });
  }, [session, incidents, navigate]);
}
