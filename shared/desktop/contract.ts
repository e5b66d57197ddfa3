import type { z } from 'zod';
import { appearanceCalls } from './appearance.ts';
import { attentionCalls } from './attention.ts';
import { backgroundCalls } from './background.ts';
import type { Call } from './call.ts';
import type { CallName, NoticeName } from './channels.ts';
import { destinationCalls, destinationNotices } from './destination.ts';
import { diagnosticsCalls } from './diagnostics.ts';
import { notificationCalls, notificationNotices } from './notifications.ts';
import { paperCalls } from './paper.ts';
import { placesCalls, placesNotices } from './places.ts';
import { powerNotices } from './power.ts';
import { programCalls } from './program.ts';
import { serverCalls, serverNotices } from './server.ts';
import { sessionCalls } from './session.ts';
import { settingsFileCalls } from './settings-file.ts';
import { sharingCalls, sharingNotices } from './sharing.ts';
import { shortcutCalls } from './shortcuts.ts';
import { updatesCalls, updatesNotices } from './updates.ts';
import { windowCalls, windowNotices } from './window-calls.ts';

/** What a window may ask of the desktop: the arguments, what comes back, and which windows may. */
export const calls = {
  ...serverCalls,
  ...programCalls,
  ...appearanceCalls,
  ...windowCalls,
  ...sessionCalls,
  ...placesCalls,
  ...updatesCalls,
  ...sharingCalls,
  ...attentionCalls,
  ...destinationCalls,
  ...notificationCalls,
  ...shortcutCalls,
  ...backgroundCalls,
  ...paperCalls,
  ...diagnosticsCalls,
  ...settingsFileCalls,
} as const satisfies Readonly<Record<CallName, Call>>;

/** What the desktop tells a window unasked. */
export const notices = {
  ...serverNotices,
  ...windowNotices,
  ...placesNotices,
  ...updatesNotices,
  ...sharingNotices,
  ...destinationNotices,
  ...notificationNotices,
  ...powerNotices,
} as const satisfies Readonly<Record<NoticeName, z.ZodType>>;

export type CallArgs<Name extends CallName> = z.output<(typeof calls)[Name]['args']>;
export type CallResult<Name extends CallName> = z.output<(typeof calls)[Name]['result']>;
export type Notice<Name extends NoticeName> = z.output<(typeof notices)[Name]>;

type Calls = {
  readonly [Name in CallName]: (...args: CallArgs<Name>) => Promise<CallResult<Name>>;
};
type Listeners = {
  /** Returns how to stop listening. */
  readonly [Name in NoticeName as `on${Capitalize<Name>}`]: (
    listener: (notice: Notice<Name>) => void,
  ) => () => void;
};

/** `window.quarterdeck` in the desktop's windows; a browser has none. */
export type DesktopApi = Calls & Listeners;
