import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useWaitingHere } from '#renderer/state/RoomProvider.tsx';
import { useSession, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import css from './Identity.module.css';

/** Who one is here, and the way out: it says what it costs, and asks what becomes of what was not sent (SYNC-4). */
export function Identity() {
  const { t } = useTranslation('settings');
  const session = useSession();
  const workspace = useWorkspace();
  const waitingHere = useWaitingHere();
  const [unsent, setUnsent] = useState<number | null>(null);
  if (session === null) return null;
  const { name } = session;
  if (unsent !== null)
    return (
      <Question name={name} unsent={unsent} onStay={() => setUnsent(null)} onLeave={workspace.signOut} />
    );
  return (
    <div className={css['identity']}>
      <p>{t('identity', { name })}</p>
      <TouchButton
        kind="quiet"
        onClick={async () => {
          const kept = await workspace.unsent();
          // A room whose device keeps nothing has them in its memory alone.
          setUnsent(Math.max(kept, waitingHere()));
        }}
      >
        {t('signOut')}
      </TouchButton>
    </div>
  );
}

function Question(props: {
  readonly name: string;
  readonly unsent: number;
  readonly onStay: () => void;
  readonly onLeave: (unsent: 'keep' | 'discard') => void;
}) {
  const { name, unsent, onStay, onLeave } = props;
  const { t } = useTranslation('settings');
  return (
    <div className={css['question']}>
      <div role="alert">
        {unsent === 0 ? null : (
          <>
            <p className={css['unsent']}>{t('unsent.count', { count: unsent })}</p>
            <p>{t('unsent.text', { name })}</p>
          </>
        )}
        <p>{t('signOutWarning')}</p>
      </div>
      {/* The safe answer has the focus: the button that was pressed is gone. */}
      <TouchButton autoFocus onClick={onStay}>
        {t('stay')}
      </TouchButton>
      {unsent === 0 ? (
        <TouchButton kind="danger" onClick={() => onLeave('keep')}>
          {t('signOutSure')}
        </TouchButton>
      ) : (
        <>
          <TouchButton onClick={() => onLeave('keep')}>{t('unsent.keep')}</TouchButton>
          <TouchButton kind="danger" onClick={() => onLeave('discard')}>
            {t('unsent.discard')}
          </TouchButton>
        </>
      )}
    </div>
  );
}
