import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifier } from '#renderer/state/desktop-notices.ts';
import { usePreference, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { Choice } from './Choice.tsx';
import css from './SoundSettings.module.css';

/**
 * Whether this desktop says what stakeholders are told (CAST-6). It is asked for with a first notification, so that
 * whoever wants them sees whether they come. Left out where a page cannot notify at all.
 */
export function NoticeSettings() {
  const { t } = useTranslation('settings');
  const isOn = usePreference((preferences) => preferences.updateNotices);
  const set = useSetPreferences();
  const [isRefused, setRefused] = useState(false);
  const notifier = useNotifier();
  if (!notifier.can) return null;
  async function turnOn() {
    const isAllowed = await notifier.ask(t('noticesFirst'));
    setRefused(!isAllowed);
    set({ updateNotices: isAllowed });
  }
  return (
    <div>
      <Choice
        legend={t('notices')}
        options={[
          { value: 'on', label: t('sounds.on') },
          { value: 'off', label: t('sounds.off') },
        ]}
        value={isOn ? 'on' : 'off'}
        onChange={(value) => (value === 'on' ? void turnOn() : set({ updateNotices: false }))}
      />
      <p className={css['hint']} role="status">
        {t(isRefused ? 'noticesRefused' : 'noticesHint')}
      </p>
    </div>
  );
}
