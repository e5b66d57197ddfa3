import type { Notification, NotificationConstructorOptions } from 'electron';
import type { Destination } from '#shared/desktop/destination.ts';
import {
  ALL_NOTIFICATIONS,
  type DesktopNotification,
  NOTIFICATION_KINDS,
  type NotificationChoices,
  type NotificationKind,
  type NotificationOutcome,
} from '#shared/desktop/notifications.ts';
import type { Language } from '../appearance/appearance.ts';
import type { Setting } from '../settings/settings.ts';
import { LOCKED_WORDS } from './words.ts';

type Shown = Pick<Notification, 'show' | 'close' | 'on'>;

interface NotificationDeps {
  readonly isSupported: () => boolean;
  readonly create: (options: NotificationConstructorOptions) => Shown;
  /** Whether the person has the cockpit before them. */
  readonly isLookedAt: () => boolean;
  /** Whether the screen is locked: then nothing is named, and nothing answered, by whoever walks past. */
  readonly isLocked: () => boolean;
  readonly language: () => Language;
  readonly setting: Setting<Partial<NotificationChoices>>;
  readonly platform: NodeJS.Platform;
  /** A click: it navigates. */
  readonly onClick: (destination: Destination | null) => void;
  /** The button of a notification was pressed. */
  readonly onAnswer: (id: string) => void;
}

/** The notifications of this machine. */
export interface Notifications {
  notify(notification: DesktopNotification): NotificationOutcome;
  end(id: string): void;
  choices(): NotificationChoices;
  choose(kind: NotificationKind, isOn: boolean): NotificationChoices;
  /** Takes all of them off the screen. */
  stop(): void;
}

/** So many are remembered as told; an incident has not that many in a day. */
const MOST_TOLD = 2_000;

/** Systems whose notifications have buttons of their own. Elsewhere the click opens the right place. */
const HAVE_BUTTONS: readonly NodeJS.Platform[] = ['darwin', 'win32'];

/**
 * Shows what asks for the person while they look elsewhere: each thing once, and a newer one of a place instead of the
 * older. A click goes where it leads. Its one button is the person's own act, on our own words, so it may answer; what it
 * answers is the cockpit's to give, by the same door as its own buttons.
 */
export function createNotifications(deps: NotificationDeps): Notifications {
  const { isSupported, create, isLookedAt, isLocked, language, setting, platform, onClick, onAnswer } = deps;
  /** What is on the screen, by its place. Kept, since one that nothing holds is collected, and is deaf. */
  const shown = new Map<string, { readonly id: string; readonly notification: Shown }>();
  const told = new Set<string>();

  function take(place: string): void {
    const known = shown.get(place);
    shown.delete(place);
    known?.notification.close();
  }

  function show({ id, place, title, body, destination, action }: DesktopNotification): void {
    take(place);
    const locked = isLocked();
    const hasButton = action !== null && !locked && HAVE_BUTTONS.includes(platform);
    const notification = create({
      ...(locked ? LOCKED_WORDS[language()] : { title, body }),
      ...(hasButton ? { actions: [{ type: 'button', text: action }] } : {}),
    });
    const forget = () => {
      if (shown.get(place)?.notification === notification) shown.delete(place);
    };
    notification.on('click', () => {
      forget();
      onClick(destination);
    });
    notification.on('action', () => {
      forget();
      onAnswer(id);
    });
    notification.on('close', ({ reason }) => {
      // It only leaves the screen: on Windows it lies in the notification centre, can be clicked there, and is taken from there.
      if (reason !== 'timedOut') forget();
    });
    notification.on('failed', forget);
    shown.set(place, { id, notification });
    notification.show();
  }

  function remember(id: string): void {
    told.add(id);
    const [oldest] = told;
    if (told.size > MOST_TOLD && oldest !== undefined) told.delete(oldest);
  }

  const choices = () => wantedNotifications(setting.read() ?? {});
  return {
    choices,
    choose: (kind, isOn) => {
      setting.write({ ...choices(), [kind]: isOn });
      return choices();
    },
    notify: (notification) => {
      const { id, kind } = notification;
      if (!isSupported()) return 'unsupported';
      // The first one is to be seen by whoever has just asked for it.
      if (kind !== 'first') {
        if (told.has(id)) return 'quiet';
        remember(id);
        if (isChosen(kind) && !choices()[kind]) return 'off';
        if (isLookedAt() && !isLocked()) return 'quiet';
      }
      show(notification);
      return 'shown';
    },
    end: (id) => {
      for (const [place, known] of shown) if (known.id === id) take(place);
    },
    stop: () => {
      for (const place of [...shown.keys()]) take(place);
    },
  };
}

function isChosen(kind: DesktopNotification['kind']): kind is NotificationKind {
  return NOTIFICATION_KINDS.some((known) => known === kind);
}

/** All are on until somebody turns one off. */
export function wantedNotifications(said: Partial<NotificationChoices>): NotificationChoices {
  return { ...ALL_NOTIFICATIONS, ...said };
}
