import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { NOTIFICATION_KINDS, type NotificationChoices } from '#shared/desktop/notifications.ts';
import css from './Presence.module.css';

/** Which things this machine notifies its person of (DESK-2). Badge and tray count all of them. */
export function NotificationChoicesSection() {
  const { t } = useTranslation('desktop');
  const desktop = useDesktop();
  const [choices, setChoices] = useState<NotificationChoices | null>(null);
  useEffect(() => {
    void desktop?.notificationChoices().then(setChoices);
  }, [desktop]);
  if (desktop === null || choices === null) return null;
  return (
    <Subject title={t('notifications.title')}>
      <p className={css['hint']}>{t('notifications.hint')}</p>
      <ul className={css['choices']} aria-label={t('notifications.title')}>
        {NOTIFICATION_KINDS.map((kind) => (
          <li key={kind}>
            <Checkbox
              isSelected={choices[kind]}
              onChange={(isOn) => void desktop.chooseNotification(kind, isOn).then(setChoices)}
            >
              {t(`notifications.kinds.${kind}`)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Subject>
  );
}
