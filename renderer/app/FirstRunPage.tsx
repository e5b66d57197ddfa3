import { FirstRun } from '#renderer/features/first-run/FirstRun.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';

export function FirstRunPage() {
  return <FirstRun preferences={<Preferences />} />;
}
