import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/components/Select.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';

const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What stands around a text is said in its recipient's language: here in each to choose, at first in the reader's. */
export function InLanguage(props: { readonly children: (language: Language) => ReactNode }) {
  const { t } = useTranslation('broadcasts');
  const reader = usePreference((preferences) => preferences.language);
  const [language, setLanguage] = useState<Language>(reader);
  return (
    <>
      <Select
        label={t('preview.language')}
        labelHidden
        options={LANGUAGES.map((value) => ({ value, label: t(`workspace:languages.${value}`) }))}
        value={language}
        onChange={setLanguage}
      />
      {props.children(language)}
    </>
  );
}
