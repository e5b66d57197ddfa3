import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { SettingsPage } from '#renderer/components/SettingsPage.tsx';
import { usePreference, useSession, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { refusalIn } from '#renderer/state/workspace.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import type { WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { WorkspaceState } from '#shared/workspace/state.ts';
import { AudiencesForm } from './AudiencesForm.tsx';
import { ComponentsForm } from './ComponentsForm.tsx';
import { History } from './History.tsx';
import { LinksForm } from './LinksForm.tsx';
import { SeveritiesForm } from './SeveritiesForm.tsx';
import { TimersForm } from './TimersForm.tsx';

/** What the organisation says for every incident to come: the owner's page. `preferences` is the button of this screen's. */
export function WorkspaceSettings(props: {
  readonly preferences: ReactNode;
  /** How updates leave, and to whom. */
  readonly channels?: (audiences: readonly WorkspaceAudience[]) => ReactNode;
}) {
  const { preferences } = props;
  const { t } = useTranslation('workspace');
  const session = useSession();
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const [state, setState] = useState<WorkspaceState | null>(null);
  const [failed, setFailed] = useState<WireError | null>(null);
  const [saved, setSaved] = useState<'links' | 'components' | 'audiences' | 'timers' | 'severities' | null>(
    null,
  );
  const isOwner = session?.owner === true;
  const load = useCallback(async () => {
    try {
      setState((await api.workspace()).state);
      setFailed(null);
    } catch (error) {
      setFailed(refusalIn(error) ?? refusal('server_unreachable'));
    }
  }, [api]);
  useEffect(() => {
    if (isOwner) void load();
  }, [isOwner, load]);
  function reload(what: typeof saved): Promise<void> {
    setSaved(what);
    return load();
  }
  if (!isOwner) return <Redirect to="/" />;
  return (
    <SettingsPage
      title={t('title')}
      hint={t('about')}
      back={<Link href="/">{t('back')}</Link>}
      preferences={preferences}
    >
      <p>
        <Link href="/load">{t('load')}</Link>
      </p>
      {failed === null ? null : <Sentence word={t('app:refused')}>{sentence(failed, language)}</Sentence>}
      {state === null ? null : (
        <>
          {/* Each begins anew where what it shows was changed. */}
          <LinksForm
            key={`links ${JSON.stringify(state.links)}`}
            links={state.links}
            isSaved={saved === 'links'}
            onSaved={() => reload('links')}
          />
          <ComponentsForm
            key={`components ${JSON.stringify(state.components)}`}
            components={state.components}
            isSaved={saved === 'components'}
            onSaved={() => reload('components')}
          />
          <AudiencesForm
            key={`audiences ${JSON.stringify(state.audiences)}`}
            audiences={state.audiences}
            isSaved={saved === 'audiences'}
            onSaved={() => reload('audiences')}
          />
          <TimersForm
            key={`timers ${JSON.stringify(state.timers)}`}
            timers={state.timers}
            isSaved={saved === 'timers'}
            onSaved={() => reload('timers')}
          />
          <SeveritiesForm
            key={`severities ${JSON.stringify(state.severities)}`}
            severities={state.severities}
            isSaved={saved === 'severities'}
            onSaved={() => reload('severities')}
          />
          {props.channels?.(state.audiences)}
          <History seq={state.seq} />
        </>
      )}
    </SettingsPage>
  );
}
