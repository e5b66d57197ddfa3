import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type CallName, callChannels } from '#shared/desktop/channels.ts';
import { type CallArgs, type CallResult, calls } from '#shared/desktop/contract.ts';
import { isAppUrl } from '../security/app-origin.ts';

type Result<Name extends CallName> = CallResult<Name> | Promise<CallResult<Name>>;

/** What answers each call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (...args: CallArgs<Name>) => Result<Name>;
};

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

interface RegisterDeps {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  /** Whether these are the contents of a window that we opened. */
  readonly isOurs: (sender: Sender['sender']) => boolean;
  readonly handlers: Handlers;
}

/**
 * The one door from the window. Each call is from the top frame of a window of ours that shows our own page, and its
 * arguments and its result are what the contract says; past here they are believed. Returns how to close it.
 */
export function registerCalls({ ipcMain, isOurs, handlers }: RegisterDeps): () => void {
  const names = Object.keys(callChannels) as CallName[];
  for (const name of names) {
    const { args, result } = calls[name];
    const handler: (...args: CallArgs<typeof name>) => unknown = handlers[name];
    ipcMain.handle(callChannels[name], async (event: Sender, ...given: unknown[]) => {
      if (!isTrusted(event, isOurs)) throw new Error(`${callChannels[name]}: this page may not ask.`);
      const parsed = args.safeParse(given);
      if (!parsed.success) throw new Error(`${callChannels[name]}: the arguments are not valid.`);
      return result.parse(await handler(...parsed.data));
    });
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(callChannels[name]);
  };
}

function isTrusted({ sender, senderFrame }: Sender, isOurs: RegisterDeps['isOurs']): boolean {
  // Null: the frame has gone since it asked.
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url) && isOurs(sender);
}
