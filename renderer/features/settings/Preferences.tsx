import { Settings } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { LANGUAGE_NAMES } from '#renderer/state/language-names.ts';
import { LANGUAGES, THEMES } from '#renderer/state/preferences.ts';
import { usePreference, useSession, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { Choice } from './Choice.tsx';
import { Identity } from './Identity.tsx';
import { NoticeSettings } from './NoticeSettings.tsx';
import css from './Preferences.module.css';
import { SoundSettings } from './SoundSettings.tsx';

/** The button that opens what this screen prefers: language, look, sound, and who one is here. */
export function Preferences() {
  const { t } = useTranslation('settings');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={css['button']}
        aria-label={t('open')}
        title={t('open')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Settings size={18} aria-hidden="true" />
      </button>
      {isOpen ? <PreferencesSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The preferences themselves, open until closed. */
export function PreferencesSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const language = usePreference((preferences) => preferences.language);
  const theme = usePreference((preferences) => preferences.theme);
  const set = useSetPreferences();
  const session = useSession();
  const desktop = useDesktop();
  return (
    <Sheet title={t('title')} onClose={onClose}>
      <Choice
        legend={t('language')}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
        value={language}
        onChange={(value) => set({ language: value })}
      />
      <Choice
        legend={t('theme')}
        options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
        value={theme}
        onChange={(value) => set({ theme: value })}
      />
      <SoundSettings />
      <NoticeSettings />
      {session?.owner === true ? <Link href="/workspace">{t('workspace')}</Link> : null}
      {desktop === null ? null : <Link href="/desktop">{t('desktop')}</Link>}
      <Identity />
      <SheetActions>
        <TouchButton kind="primary" onClick={onClose}>
          {t('app:close')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}
