import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNotifier } from '#renderer/state/desktop-notices.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useSetPreferences, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { ShiftReminders } from '#shared/protocol/rest/shift-reminders.ts';
import { MailReminders } from './MailReminders.tsx';
import css from './MyShift.module.css';

/** Where I am reminded of my shifts: in the room always, on this desktop and by e-mail where I want it (SHIFT-2). */
export function Reminders() {
  const { t } = useTranslation(['my-shift', 'app']);
  const { api } = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const { attempt, refused, isBusy } = useAttempt();
  const [known, setKnown] = useState<ShiftReminders | null>(null);
  useEffect(() => {
    let isShown = true;
    api.shiftReminders().then(
      (answer) => isShown && setKnown(answer),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [api]);
  return (
    <div className={css['part']}>
      <h3 className={css['heading']}>{t('reminders')}</h3>
      <p className={css['quiet']}>{t('inApp')}</p>
      <DesktopReminders />
      {known === null ? null : (
        <MailReminders
          known={known}
          isBusy={isBusy}
          onSay={(deed) => attempt(async () => setKnown(await deed()))}
        />
      )}
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
    </div>
  );
}

/** It is asked for with a first notification, so that whoever wants them sees whether they come. */
function DesktopReminders() {
  const { t } = useTranslation('my-shift');
  const isOn = usePreference((preferences) => preferences.shiftNotices);
  const set = useSetPreferences();
  const [isRefused, setRefused] = useState(false);
  const notifier = useNotifier();
  if (!notifier.can) return null;
  async function turnOn() {
    const isAllowed = await notifier.ask(t('desktopFirst'));
    setRefused(!isAllowed);
    set({ shiftNotices: isAllowed });
  }
  return (
    <div className={css['buttons']}>
      <TouchButton onClick={() => (isOn ? set({ shiftNotices: false }) : void turnOn())}>
        {t(isOn ? 'desktopOff' : 'desktopOn')}
      </TouchButton>
      <p className={css['quiet']} role="status">
        {isRefused ? t('desktopRefused') : ''}
      </p>
    </div>
  );
}
