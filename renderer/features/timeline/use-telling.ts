import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { Telling } from './when.ts';

/** How times are told on this screen; the same object until that changes. */
export function useTelling(): Telling {
  const { language } = useTranslation().i18n;
  const utc = usePreference((preferences) => preferences.utc);
  return useMemo(() => ({ language, utc }), [language, utc]);
}
