import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { usePreference, useSession, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { refusalIn } from '#renderer/state/workspace.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import { type Invitation, invitationIn } from '#shared/invitations/invite-link.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { BrowserWarning } from './BrowserWarning.tsx';
import { CodeForm } from './CodeForm.tsx';
import { destination } from './destination.ts';
import css from './Join.module.css';

const NAME_LENGTH = 80;

/** Where an invitation leads, by a link or by a code that is typed here: one question, then the room (AUTH-2). */
export function Join({ preferences }: { readonly preferences?: ReactNode }) {
  const { t } = useTranslation('join');
  const [invitation, setInvitation] = useInvitationFromAddress();
  return (
    <main className={css['page']}>
      <header className={css['header']}>
        <span className={css['product']}>{t('app:name')}</span>
        {preferences}
      </header>
      {invitation === null ? (
        <CodeForm onCode={setInvitation} />
      ) : (
        <Entrance key={invitation.token} token={invitation.token} onOther={() => setInvitation(null)} />
      )}
      {location.protocol === 'https:' ? (
        <BrowserWarning fingerprint={invitation?.fingerprint ?? null} />
      ) : null}
    </main>
  );
}

/** The invitation of the address. It leaves the address bar, and with it the history, before anything is painted. */
function useInvitationFromAddress() {
  const state = useState<Invitation | null>(() => invitationIn(location.hash));
  const [, setInvitation] = state;
  useLayoutEffect(hideFragment, []);
  useEffect(() => {
    function take() {
      const next = invitationIn(location.hash);
      if (next === null) return;
      setInvitation(next);
      hideFragment();
    }
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return state;
}

function hideFragment(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
}

function Entrance(props: { readonly token: string; readonly onOther: () => void }) {
  const { t } = useTranslation('join');
  const session = useSession();
  const join = useJoin(props.token);
  return (
    <>
      {session === null ? <Newcomer {...join} /> : <Known name={session.name} {...join} />}
      {join.refused === null ? null : (
        <TouchButton kind="quiet" onClick={props.onOther}>
          {t('otherCode')}
        </TouchButton>
      )}
    </>
  );
}

interface Joining {
  readonly refused: WireError | null;
  readonly isBusy: boolean;
  readonly join: (name: string) => Promise<void>;
}

function useJoin(token: string): Joining {
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<WireError | null>(null);
  async function join(name: string) {
    setBusy(true);
    setRefused(null);
    try {
      const joined = await workspace.join(token, name);
      navigate(await destination(joined, workspace.api), { replace: true });
    } catch (error) {
      setRefused(refusalIn(error) ?? refusal('server_unreachable'));
      setBusy(false);
    }
  }
  return { refused, isBusy, join };
}

function Newcomer({ refused, isBusy, join }: Joining) {
  const { t } = useTranslation('join');
  const [name, setName] = useState('');
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void join(name.trim());
      }}
    >
      <h1 className={css['question']}>{t('who')}</h1>
      <TouchField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        maxLength={NAME_LENGTH}
        autoComplete="name"
        enterKeyHint="go"
        autoFocus
        required
      />
      <Refusal error={refused} />
      <TouchButton type="submit" kind="primary" disabled={isBusy || name.trim() === ''}>
        {t('enter')}
      </TouchButton>
    </form>
  );
}

function Known({ name, refused, isBusy, join }: Joining & { readonly name: string }) {
  const { t } = useTranslation('join');
  const workspace = useWorkspace();
  return (
    <div className={css['form']}>
      <h1 className={css['question']}>{t('known', { name })}</h1>
      <p className={css['text']}>{t('knownHelp')}</p>
      <Refusal error={refused} />
      <TouchButton kind="primary" disabled={isBusy} onClick={() => void join(name)}>
        {t('enterAs', { name })}
      </TouchButton>
      <TouchButton kind="quiet" disabled={isBusy} onClick={() => workspace.signOut()}>
        {t('someoneElse')}
      </TouchButton>
    </div>
  );
}

function Refusal({ error }: { readonly error: WireError | null }) {
  const { t } = useTranslation('app');
  const language = usePreference((preferences) => preferences.language);
  if (error === null) return null;
  return <Sentence word={t('refused')}>{sentence(error, language)}</Sentence>;
}
