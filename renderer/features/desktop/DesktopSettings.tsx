import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SettingsPage } from '#renderer/components/SettingsPage.tsx';

/** What the program on this machine does for its person: its page, a section a subject. */
export function DesktopSettings(props: {
  /** The button of this screen's preferences. */
  readonly preferences: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('desktop');
  return (
    <SettingsPage
      title={t('title')}
      hint={t('hint')}
      back={<Link href="/">{t('back')}</Link>}
      preferences={props.preferences}
    >
      {props.children}
    </SettingsPage>
  );
}
