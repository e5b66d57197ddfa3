import type { KnownAppearance } from '../appearance/appearance.ts';
import type { Notifications } from '../notifications/notifications.ts';
import type { Setting } from '../settings/settings.ts';
import { trayWords } from './words.ts';

interface TellDeps {
  readonly appearance: KnownAppearance;
  readonly notifications: Pick<Notifications, 'notify'>;
  /** Whether it was said on this machine. */
  readonly setting: Setting<boolean>;
}

/** What it is called among the notifications: it is over when the window is shown again. */
export const STAYS = 'the room stays';

/** Says, once on a machine, where a closed window went and how to really quit. */
export function tellStays({ appearance, notifications, setting }: TellDeps): void {
  if (setting.read() === true) return;
  const words = trayWords(appearance.now().language);
  const outcome = notifications.notify({
    id: STAYS,
    place: STAYS,
    // Whoever closed the window has just looked at it: that must not keep it quiet.
    kind: 'first',
    title: words.stays,
    body: words.staysHow,
    destination: null,
    action: null,
  });
  if (outcome === 'shown') setting.write(true);
}
