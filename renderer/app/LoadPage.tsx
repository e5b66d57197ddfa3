import { Load } from '#renderer/features/load/Load.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';

export function LoadPage() {
  return <Load preferences={<Preferences />} />;
}
