import { Fragment, useState } from 'react';
import { Redirect } from 'wouter';
import { About } from '#renderer/features/desktop/About.tsx';
import { BackgroundSection } from '#renderer/features/desktop/BackgroundSection.tsx';
import { DesktopSettings } from '#renderer/features/desktop/DesktopSettings.tsx';
import { DiagnosticsWay } from '#renderer/features/desktop/DiagnosticsWay.tsx';
import { NotificationChoicesSection } from '#renderer/features/desktop/NotificationChoicesSection.tsx';
import { SettingsFileSection } from '#renderer/features/desktop/SettingsFileSection.tsx';
import { ShortcutsSection } from '#renderer/features/desktop/ShortcutsSection.tsx';
import { Updates } from '#renderer/features/desktop/Updates.tsx';
import { PlacesSettings } from '#renderer/features/places/PlacesSettings.tsx';
import { SignInsKept } from '#renderer/features/secrets/SignInsKept.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { SharingSubject } from '#renderer/features/sharing/SharingSubject.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';

/** The page of the program on this machine. A browser has none. */
export function DesktopPage({ storage }: { readonly storage: Storage }) {
  const [taken, setTaken] = useState(0);
  if (useDesktop() === null) return <Redirect to="/" />;
  return (
    <DesktopSettings preferences={<Preferences />}>
      <SharingSubject />
      <PlacesSettings />
      <SignInsKept />
      <BackgroundSection />
      {/* Anew once settings were taken: they ask when they are first shown. */}
      <Fragment key={taken}>
        <NotificationChoicesSection />
        <ShortcutsSection />
      </Fragment>
      <Updates />
      <SettingsFileSection storage={storage} onTaken={() => setTaken(taken + 1)} />
      <DiagnosticsWay />
      <About />
    </DesktopSettings>
  );
}
