import { Join } from '#renderer/features/join/Join.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';

export function JoinPage() {
  return <Join preferences={<Preferences />} />;
}
