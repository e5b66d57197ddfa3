import { useTranslation } from 'react-i18next';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { Fingerprints } from './Fingerprints.tsx';

/** Why a wish came to nothing, and what to do. */
export function Refused({ error }: { readonly error: WireError | null }) {
  const { t } = useTranslation('app');
  const language = usePreference((preferences) => preferences.language);
  if (error === null) return null;
  return (
    <>
      <Sentence word={t('refused')}>{sentence(error, language)}</Sentence>
      <Fingerprints of={error} />
    </>
  );
}
