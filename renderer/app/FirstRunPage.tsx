import { FirstRun } from '#renderer/features/first-run/FirstRun.tsx';
import { PlaceSwitcher } from '#renderer/features/places/PlaceSwitcher.tsx';
import { SecretsWarning } from '#renderer/features/secrets/SecretsWarning.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';

export function FirstRunPage() {
  return <FirstRun place={<PlaceSwitcher />} warning={<SecretsWarning />} preferences={<Preferences />} />;
}
