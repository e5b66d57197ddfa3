import { createStore, type StoreApi } from 'zustand/vanilla';
import { refusal } from '#shared/errors/refusal.ts';
import { megabytes } from '#shared/incident/attachments/attachment.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { type Api, refusalIn } from '../workspace.ts';

/** A file on its way to the room. */
export interface Upload {
  /** The command's id. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** `waiting`: for its turn, or for the server; `refused`: until it was read why. */
  readonly state: 'waiting' | 'sending' | 'refused';
  /** How much has gone, from 0 to 1. */
  readonly part: number;
  readonly error: WireError | null;
}

/** The files that somebody here gave and the room does not have yet. They live as long as the window. */
export interface Uploads {
  readonly list: StoreApi<readonly Upload[]>;
  /** The name of the last one that the room took, for who does not see the timeline; null before that. */
  readonly sent: StoreApi<string | null>;
  readonly add: (files: readonly File[]) => void;
  /** Gives one up, or takes note of a refusal. */
  readonly remove: (id: string) => void;
  /** The line is there: what waits is tried. */
  readonly retry: () => void;
  readonly stop: () => void;
}

export interface UploadsDeps {
  readonly api: Pick<Api, 'sendFile'>;
  readonly incident: string;
  readonly commandId: () => string;
  /** Megabytes of one file that the incident takes. */
  readonly limit: () => number;
  readonly setTimeout: (run: () => void, ms: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

/** At once: more would only share the line. */
const AT_ONCE = 2;

/** Before it is tried again where the server did not say when. */
const AGAIN_MS = 3_000;

/** What waiting settles; everything else is for whoever gave the file. */
const PASSING: ReadonlySet<string> = new Set(['rate_limited', 'storage_unavailable']);

/** Sends files one after the other until the room has them, each under one id however often it is tried. */
export function createUploads(deps: UploadsDeps): Uploads {
  const { api, incident, commandId, limit } = deps;
  const list = createStore<readonly Upload[]>(() => []);
  const sent = createStore<string | null>(() => null);
  const contents = new Map<string, { readonly file: File; readonly giveUp: AbortController }>();
  let timer: number | null = null;

  function change(id: string, change: Partial<Upload>): void {
    list.setState((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)), true);
  }

  function remove(id: string): void {
    contents.get(id)?.giveUp.abort();
    contents.delete(id);
    list.setState((all) => all.filter((each) => each.id !== id), true);
    pump();
  }

  function pump(): void {
    const all = list.getState();
    const free = AT_ONCE - all.filter(({ state }) => state === 'sending').length;
    if (timer !== null) return;
    for (const { id } of all.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free)))
      void send(id);
  }

  async function send(id: string): Promise<void> {
    const held = contents.get(id);
    if (held === undefined) return;
    change(id, { state: 'sending', part: 0 });
    const { file, giveUp } = held;
    const onProgress = (part: number) => change(id, { part });
    try {
      await api.sendFile(incident, { id, name: file.name, content: file, onProgress, signal: giveUp.signal });
      sent.setState(file.name, true);
      remove(id);
    } catch (error) {
      if (giveUp.signal.aborted) return;
      failed(id, refusalIn(error) ?? refusal('server_failed'));
    }
  }

  function failed(id: string, error: WireError): void {
    if (!PASSING.has(error.code)) {
      contents.delete(id);
      change(id, { state: 'refused', error });
      pump();
      return;
    }
    change(id, { state: 'waiting', part: 0, error });
    const seconds = Number(error.details?.['seconds'] ?? 0);
    timer ??= deps.setTimeout(retry, Math.max(AGAIN_MS, seconds * 1_000));
  }

  function retry(): void {
    if (timer !== null) deps.clearTimeout(timer);
    timer = null;
    pump();
  }

  return {
    list,
    sent,
    add(files) {
      const added = files.map((file): Upload => {
        const id = commandId();
        const error = refusedHere(file, limit());
        if (error === null) contents.set(id, { file, giveUp: new AbortController() });
        const { name, size } = file;
        return { id, name, size, state: error === null ? 'waiting' : 'refused', part: 0, error };
      });
      list.setState((all) => [...all, ...added], true);
      pump();
    },
    remove,
    retry,
    stop() {
      if (timer !== null) deps.clearTimeout(timer);
      for (const { giveUp } of contents.values()) giveUp.abort();
      contents.clear();
    },
  };
}

/** What can be told of a file without sending it. */
function refusedHere({ name, size }: File, limit: number): WireError | null {
  if (size === 0) return refusal('attachment_empty', { name });
  return size > megabytes(limit) ? refusal('attachment_too_large', { name, limit }) : null;
}
