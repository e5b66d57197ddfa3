import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { startI18n } from '#renderer/i18n.ts';
import { checkBy } from '#renderer/state/command-check.ts';
import { FilesProvider } from '#renderer/state/files/FilesProvider.tsx';
import { NoticesProvider } from '#renderer/state/NoticesProvider.tsx';
import { createPreferences, type Language } from '#renderer/state/preferences.ts';
import { RoomProvider } from '#renderer/state/RoomProvider.tsx';
import { openRoom, type Room } from '#renderer/state/room.ts';
import { WorkspaceProvider } from '#renderer/state/WorkspaceProvider.tsx';
import { createWorkspace, type Session, type Workspace } from '#renderer/state/workspace.ts';
import { unsealedHistory } from '#renderer/sync/history.ts';
import type { KeptCommands } from '#renderer/sync/kept-commands.ts';
import { memoryOutbox, type Outbox } from '#renderer/sync/outbox.ts';
import { storedSessions } from '#renderer/sync/session-storage.ts';
import type { FakeLine } from '#renderer/sync/testing/fake-line.ts';
import { INCIDENT } from '#renderer/sync/testing/fake-line.ts';
import type { FakeServer } from '#renderer/sync/testing/fake-server.ts';
import { commandSchemas } from '#shared/incident/commands.ts';
import { fold } from '#shared/incident/evolve.ts';
import { MINUTE, plus } from '#shared/time/instant.ts';

/** A storage that lives as long as a test. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

/** What the REST interface answers in a test: by `METHOD /path` without its query. */
export type Answers = Readonly<Record<string, (body: unknown, request: Request) => unknown>>;

/** An answer that is a refusal. */
export class Refuse {
  readonly error: unknown;
  readonly status: number;
  constructor(error: unknown, status = 400) {
    this.error = error;
    this.status = status;
  }
}

/** A `fetch` that is answered by a table; what is not in it fails the test by its address. */
function answering(answers: Answers): { readonly fetch: typeof fetch; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (input, init) => {
      const request = new Request(new URL(String(input), 'http://room.test'), init);
      const name = `${request.method} ${new URL(request.url).pathname}`;
      asked.push(name);
      const text = await request.clone().text();
      const isJson = request.headers.get('content-type')?.includes('json') === true;
      const answer = answers[name]?.(isJson && text !== '' ? JSON.parse(text) : text || undefined, request);
      if (answer === undefined) throw new Error(`nobody answers ${name}`);
      if (answer instanceof Refuse) return Response.json({ error: answer.error }, { status: answer.status });
      return Response.json(answer);
    },
  };
}

/** The same room, as if it had been declared as a drill. */
export function asDrill(server: FakeServer): FakeServer {
  server.log = server.log.map((event) =>
    event.type === 'incident.declared' ? { ...event, data: { ...Object(event.data), kind: 'drill' } } : event,
  );
  server.state = fold(server.log);
  return server;
}

/** A page outside any room. */
export interface Page {
  readonly user: UserEvent;
  readonly workspace: Workspace;
  readonly storage: Storage;
  readonly asked: readonly string[];
}

const NOTHING_KEPT: KeptCommands = { count: async () => 0, discard: async () => undefined };

/** Shows a page of the workspace, signed in as `session` or not. */
export async function showPage(
  view: ReactNode,
  options: {
    readonly session?: Session;
    readonly answers?: Answers;
    readonly language?: Language;
    /** What waits on this device; nothing where nothing is said. */
    readonly kept?: KeptCommands;
  } = {},
): Promise<Page> {
  const storage = memoryStorage();
  if (options.session !== undefined) storage.setItem('quarterdeck.session', JSON.stringify(options.session));
  const { fetch, asked } = answering(options.answers ?? {});
  const workspace = createWorkspace({
    server: '',
    sessions: storedSessions(storage),
    fetch,
    kept: options.kept ?? NOTHING_KEPT,
  });
  const user = userEvent.setup({ delay: null });
  const language = options.language ?? 'en';
  await shown(view, await startI18n(language, missing), workspace, storage, language);
  return { user, workspace, storage, asked };
}

/** A page inside a room that a fake server holds. */
export interface Stage extends Page {
  readonly room: Room;
  readonly line: FakeLine;
  /** Everything under way arrives at its other end. */
  settle(): Promise<void>;
  /** Time passes on the server, and the page's clocks go on. */
  pass(minutes: number): Promise<void>;
}

/** Shows a part of a room to one of its people. */
export async function showRoom(
  view: ReactNode,
  server: FakeServer,
  who: {
    readonly id: string;
    readonly owner?: boolean;
    readonly language?: Language;
    readonly answers?: Answers;
    /** One that lives as long as the page, where nothing is said. */
    readonly outbox?: Outbox;
    /** The window only shows. */
    readonly readsOnly?: boolean;
  },
): Promise<Stage> {
  const { id, owner = false, language = 'en' } = who;
  const session: Session = { session: 'bearer', participant: id, name: `Name of ${id}`, owner };
  const line = server.line({ id, name: session.name, kind: owner ? 'owner' : 'person' });
  let ids = 0;
  const room = openRoom({
    incident: INCIDENT,
    session,
    wire: line,
    history: unsealedHistory(line, INCIDENT),
    outbox: who.outbox ?? memoryOutbox(),
    commandId: () => {
      ids += 1;
      return `${id}${ids}`;
    },
    check: checkBy(commandSchemas),
    page: document,
    readsOnly: who.readsOnly ?? false,
  });
  const page = await showPage(
    <RoomProvider room={room}>
      <FilesProvider>{view}</FilesProvider>
    </RoomProvider>,
    {
      session,
      language,
      answers: who.answers ?? {},
    },
  );
  const stage: Stage = {
    ...page,
    room,
    line,
    settle: () =>
      act(async () => {
        for (let quiet = 0; quiet < 3; ) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          quiet = line.toServer.length + line.toClient.length === 0 ? quiet + 1 : 0;
          line.deliver('toServer');
          line.deliver('toClient');
        }
        // What arrived is shown with the next frame.
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }),
    pass: async (minutes) => {
      server.now = plus(server.now, minutes * MINUTE);
      await act(async () => {
        document.dispatchEvent(new Event('visibilitychange'));
      });
    },
  };
  await stage.settle();
  return stage;
}

async function shown(
  view: ReactNode,
  words: i18n,
  workspace: Workspace,
  storage: Storage,
  language: Language,
): Promise<void> {
  await act(async () => {
    render(
      <I18nextProvider i18n={words}>
        <WorkspaceProvider workspace={workspace} preferences={createPreferences(storage, [language])}>
          <NoticesProvider>{view}</NoticesProvider>
        </WorkspaceProvider>
      </I18nextProvider>,
    );
  });
}

function missing(key: string): never {
  throw new Error(`there is no text for ${key}`);
}
