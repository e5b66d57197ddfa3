import { useTranslation } from 'react-i18next';
import { Fingerprint } from '#renderer/components/Fingerprint.tsx';
import type { WireError } from '#shared/protocol/error.ts';
import css from './Places.module.css';

/**
 * The certificates that a refusal is about, one beside the other, to be compared by telephone. Outside of what screen
 * readers are interrupted by: nobody follows 64 pairs that are read at once.
 */
export function Fingerprints({ of: { details } }: { readonly of: WireError }) {
  const { t } = useTranslation('places');
  const { expected, found } = details ?? {};
  if (found === undefined) return null;
  return (
    <section className={css['fingerprints']} aria-label={t('fingerprints.title')}>
      {expected === undefined ? null : (
        <Fingerprint label={t('fingerprints.expected')} value={String(expected)} />
      )}
      <Fingerprint label={t('fingerprints.found')} value={String(found)} />
    </section>
  );
}
