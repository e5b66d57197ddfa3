import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopNotification } from '#shared/desktop/notifications.ts';
import { useDesktop } from './desktop/DesktopProvider.tsx';

/** A notification that a page of a room asks for. */
export interface PageNotice {
  readonly kind: DesktopNotification['kind'];
  readonly title: string;
  readonly body?: string;
  /** Its place on the screen: a newer one of the same takes it. */
  readonly tag: string;
  /** This very thing, where a place has several after one another. */
  readonly id?: string;
}

/** How this page notifies its person: in the desktop by the program around it, in a browser by the browser. */
export interface Notifier {
  /** Whether this page can notify at all. */
  readonly can: boolean;
  /** Asks whether it may, with a first notification, so that whoever wants them sees whether they come. */
  ask(words: string): Promise<boolean>;
  /** A notification leads back to the room, and never acts. */
  notify(notice: PageNotice): void;
}

/** The way to notify, here. */
export function useNotifier(): Notifier {
  const desktop = useDesktop();
  return desktop === null ? byBrowser : byDesktop(desktop);
}

function byDesktop(desktop: Pick<DesktopApi, 'notify'>): Notifier {
  const show = ({ kind, title, body = '', tag, id = tag }: PageNotice) =>
    desktop.notify({ id, place: tag, kind, title, body, destination: null, action: null });
  return {
    can: true,
    ask: async (words) => (await show({ kind: 'first', title: words, tag: 'first' })) === 'shown',
    notify: (notice) => void show(notice),
  };
}

const byBrowser: Notifier = {
  get can() {
    return typeof Notification !== 'undefined';
  },
  ask: async (words) => {
    if ((await Notification.requestPermission()) !== 'granted') return false;
    return showInBrowser({ kind: 'first', title: words, tag: 'first' });
  },
  notify: (notice) => void showInBrowser(notice),
};

/** False where the browser lets no page do it, as on phones: the room itself shows everything. */
function showInBrowser({ title, body, tag }: PageNotice): boolean {
  try {
    const shown = new Notification(title, body === undefined ? { tag } : { tag, body });
    shown.onclick = () => window.focus();
    return true;
  } catch {
    return false;
  }
}
