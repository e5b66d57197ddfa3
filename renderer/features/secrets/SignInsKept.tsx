import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { useSecretStore } from '#renderer/state/desktop/use-secret-store.ts';

/** How well sign-ins are kept on this machine, and the choice where it has no key store. */
export function SignInsKept() {
  const { t } = useTranslation('secrets');
  const kept = useSecretStore();
  if (kept === null) return null;
  const { store, keep } = kept;
  return (
    <Subject title={t('title')}>
      <p>{t(store.store)}</p>
      {store.store === 'weak' ? (
        <>
          <p role="status">{t(store.keeps ? 'keeps' : 'runOnly')}</p>
          <div>
            <Button onPress={() => keep(!store.keeps)}>{t(store.keeps ? 'run' : 'keep')}</Button>
          </div>
        </>
      ) : null}
    </Subject>
  );
}
