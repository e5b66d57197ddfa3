import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Call } from '#shared/desktop/call.ts';
import { type CallName, callChannels } from '#shared/desktop/channels.ts';
import { type CallArgs, type CallResult, calls } from '#shared/desktop/contract.ts';
import type { WindowKind } from '#shared/desktop/windows.ts';
import { isAppUrl } from '../security/app-origin.ts';

type Result<Name extends CallName> = CallResult<Name> | Promise<CallResult<Name>>;

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** What answers each call of the contract. The contents of the window that asks come last. */
export type Handlers = {
  readonly [Name in CallName]: (...args: [...CallArgs<Name>, asker: Sender['sender']]) => Result<Name>;
};

interface RegisterDeps {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  /** What kind of window these contents are in; undefined where we did not open it. */
  readonly kindOf: (sender: Sender['sender']) => WindowKind | undefined;
  readonly handlers: Handlers;
}

/**
 * The one door from the windows. Each call is from the top frame of a window of ours that shows our own page and is of a
 * kind that may ask it, and its arguments and its result are what the contract says; past here they are believed.
 * Returns how to close it.
 */
export function registerCalls({ ipcMain, kindOf, handlers }: RegisterDeps): () => void {
  const names = Object.keys(callChannels) as CallName[];
  for (const name of names) {
    const { args, result, from }: Call = calls[name];
    const handler = handlers[name] as (...args: readonly unknown[]) => unknown;
    ipcMain.handle(callChannels[name], async (event: Sender, ...given: unknown[]) => {
      if (!isTrusted(event, from, kindOf)) throw new Error(`${callChannels[name]}: this page may not ask.`);
      const parsed = args.safeParse(given);
      if (!parsed.success) throw new Error(`${callChannels[name]}: the arguments are not valid.`);
      return result.parse(await handler(...parsed.data, event.sender));
    });
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(callChannels[name]);
  };
}

function isTrusted(
  { sender, senderFrame }: Sender,
  from: readonly WindowKind[],
  kindOf: RegisterDeps['kindOf'],
): boolean {
  // Null: the frame has gone since it asked.
  if (senderFrame === null || senderFrame.parent !== null || !isAppUrl(senderFrame.url)) return false;
  const kind = kindOf(sender);
  return kind !== undefined && from.includes(kind);
}
