import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Standstill } from '#renderer/components/Standstill.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useServerAnswer } from './use-server-answer.ts';

interface Shown {
  readonly retry: () => void;
  /** What was given and is not done: none of it is lost by a page that fails. */
  readonly unsent?: ReactNode;
}

/**
 * A page did not come. Where the server is away it comes by itself as soon as that is back; where the server has
 * become another version, `otherVersion` says what to do.
 */
export function PartMissing({
  otherVersion,
  hasTried,
  forget,
  ...shown
}: Shown & {
  readonly otherVersion: ReactNode;
  /** It was retried already while the server was there. */
  readonly hasTried: boolean;
  /** When the reader turns away, so that it is tried anew when they turn to it again. */
  readonly forget: () => void;
}) {
  const { t } = useTranslation('failure');
  const { answer, askNow } = useServerAnswer();
  const { retry } = shown;
  const comesByItself = answer === 'same' && !hasTried;
  useEffect(() => {
    if (comesByItself) retry();
  }, [comesByItself, retry]);
  useEffect(() => forget, [forget]);
  if (answer === 'asking' || comesByItself) return <Standstill name={t('app:name')} why={null} />;
  if (answer === 'other') return <Standing {...shown} why={otherVersion} />;
  return (
    <Standing
      {...shown}
      why={
        <>
          <h1>{t('missing.title')}</h1>
          <p>{answer === 'away' ? t('missing.away') : t('missing.there')}</p>
          <p>{t('kept')}</p>
          {answer === 'away' ? <Retry retry={askNow} /> : <Reload />}
        </>
      }
    />
  );
}

/** A page came and broke: said plainly, with the words that help whoever mends it. */
export function PartBroken({ error, ...shown }: Shown & { readonly error: unknown }) {
  const { t } = useTranslation('failure');
  return (
    <Standing
      {...shown}
      why={
        <>
          <h1>{t('broken.title')}</h1>
          <p>{t('broken.text')}</p>
          <p>{t('kept')}</p>
          <Retry retry={shown.retry} />
          <Reload quiet />
          <details>
            <summary>{t('broken.details')}</summary>
            <p>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
          </details>
        </>
      }
    />
  );
}

function Standing({ why, unsent }: Shown & { readonly why: ReactNode }) {
  const { t } = useTranslation('failure');
  return (
    <Standstill
      name={t('app:name')}
      why={
        <>
          {why}
          {history.length > 1 ? (
            <TouchButton kind="quiet" onClick={() => history.back()}>
              {t('back')}
            </TouchButton>
          ) : null}
        </>
      }
    >
      {unsent}
    </Standstill>
  );
}

function Retry({ retry }: { readonly retry: () => void }) {
  const { t } = useTranslation('failure');
  return (
    <TouchButton kind="primary" onClick={retry}>
      {t('retry')}
    </TouchButton>
  );
}

function Reload({ quiet = false }: { readonly quiet?: boolean }) {
  const { t } = useTranslation('failure');
  return (
    <TouchButton kind={quiet ? 'plain' : 'primary'} onClick={() => location.reload()}>
      {t('reload')}
    </TouchButton>
  );
}
