import type { WebContents } from 'electron';
import { type NoticeName, noticeChannels } from '#shared/desktop/channels.ts';
import type { Notice } from '#shared/desktop/contract.ts';
import type { OpenWindows } from '../windows/open-windows.ts';

/** Tells a window something unasked. A window that has just gone is not told. */
export function notify<Name extends NoticeName>(
  contents: Pick<WebContents, 'send' | 'isDestroyed'>,
  name: Name,
  notice: Notice<Name>,
): void {
  if (!contents.isDestroyed()) contents.send(noticeChannels[name], notice);
}

/** Tells the cockpit, where it is open. */
export function notifyCockpit<Name extends NoticeName>(
  windows: Pick<OpenWindows, 'find'>,
  name: Name,
  notice: Notice<Name>,
): void {
  const cockpit = windows.find('cockpit');
  if (cockpit !== undefined) notify(cockpit.webContents, name, notice);
}
