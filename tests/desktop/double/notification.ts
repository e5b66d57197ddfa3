import { KnownEvents, refusing } from './refusing.ts';

interface Options {
  readonly title: string;
  readonly body?: string;
  readonly actions?: readonly { readonly type: string; readonly text: string }[];
}

const KNOWN = new Set(['title', 'body', 'actions']);

/** A notification as somebody reads it. */
export interface SeenNotification {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly string[];
}

/** The double of a `Notification`: on the screen from `show` until it is closed, clicked or answered. */
class NotificationDouble extends KnownEvents {
  readonly #options: Options;

  constructor(options: Options) {
    super('notification', ['show', 'click', 'action', 'close', 'failed']);
    for (const key of Object.keys(options))
      if (!KNOWN.has(key)) throw new Error(`the double does not have notifications with ${key}`);
    this.#options = options;
  }

  show(): void {
    shown.push(this);
    history.push(this.seen());
    this.emit('show', {});
  }

  close(): void {
    if (this.#leave()) this.emit('close', {});
  }

  seen(): SeenNotification {
    const { title, body = '', actions = [] } = this.#options;
    return { title, body, actions: actions.map(({ text }) => text) };
  }

  /** As a person's: a system takes away what was clicked. */
  clicked(): void {
    if (this.#leave()) this.emit('click', {});
  }

  #leave(): boolean {
    const at = shown.indexOf(this);
    if (at === -1) return false;
    shown.splice(at, 1);
    return true;
  }
}

const shown: NotificationDouble[] = [];
const history: SeenNotification[] = [];

/** What is on the screen, and all that was ever shown, the oldest first. */
export const notifications = {
  shown: () => shown.map((one) => one.seen()),
  history: () => [...history],
  click: (title: string): void => {
    const found = shown.find((one) => one.seen().title === title);
    if (found === undefined) throw new Error(`there is no notification “${title}”`);
    found.clicked();
  },
};

/** The double of `Notification`: a constructor by proxy. */
export const Notification = new Proxy(
  refusing(
    'Notification',
    Object.assign(function notification() {}, { isSupported: () => true }),
  ),
  {
    construct: (_target, [options]: [Options]) => refusing('notification', new NotificationDouble(options)),
  },
);
