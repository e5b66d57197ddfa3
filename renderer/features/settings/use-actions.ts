import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { LANGUAGE_NAMES } from '#renderer/state/language-names.ts';
import { LANGUAGES, THEMES } from '#renderer/state/preferences.ts';
import { usePreference, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';

/** What this screen prefers, changed from anywhere. */
export function useSettingsActions(toPreferences: () => void): readonly Action[] {
  const { t } = useTranslation('settings');
  const language = usePreference((preferences) => preferences.language);
  const theme = usePreference((preferences) => preferences.theme);
  const muted = usePreference((preferences) => preferences.muted);
  const set = useSetPreferences();
  return [
    { id: 'settings', group: 'screen', isAvailable: true, run: toPreferences },
    ...LANGUAGES.map(
      (value): Action => ({
        id: `language.${value}`,
        name: 'language',
        values: { language: LANGUAGE_NAMES[value], tag: value },
        group: 'screen',
        isAvailable: value !== language,
        run: () => set({ language: value }),
      }),
    ),
    ...THEMES.map(
      (value): Action => ({
        id: `theme.${value}`,
        name: 'theme',
        values: { theme: t(`themes.${value}`), tag: value },
        group: 'screen',
        isAvailable: value !== theme,
        run: () => set({ theme: value }),
      }),
    ),
    { id: 'sound.off', group: 'screen', isAvailable: !muted, run: () => set({ muted: true }) },
    { id: 'sound.on', group: 'screen', isAvailable: muted, run: () => set({ muted: false }) },
  ];
}
