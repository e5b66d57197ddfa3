import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useSecretStore } from '#renderer/state/desktop/use-secret-store.ts';

/** Said until it was answered, once on a machine: it has no key store, and what that means. */
export function SecretsWarning() {
  const { t } = useTranslation('secrets');
  const kept = useSecretStore();
  if (kept === null || kept.store.store === 'system' || kept.store.chosen) return null;
  const { store, keep } = kept;
  return (
    <Strip
      level="amber"
      word={t('word')}
      label={t('title')}
      sentence={t(store.store)}
      actions={
        store.store === 'weak' ? (
          <>
            <Button size="small" onPress={() => keep(true)}>
              {t('keep')}
            </Button>
            <Button size="small" kind="primary" onPress={() => keep(false)}>
              {t('run')}
            </Button>
          </>
        ) : (
          <Button size="small" onPress={() => keep(false)}>
            {t('understood')}
          </Button>
        )
      }
    />
  );
}
