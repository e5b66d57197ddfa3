import type { IpcMainInvokeEvent, WebContents } from 'electron';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CallName, callChannels } from '#shared/desktop/channels.ts';
import { calls } from '#shared/desktop/contract.ts';
import { WINDOW_KINDS, type WindowKind } from '#shared/desktop/windows.ts';
import { messagesOf } from '#tests/hostile/from-schema.ts';
import { textOf } from '#tests/hostile/json-text.ts';
import { mutated } from '#tests/hostile/mutations.ts';
import { seeded } from '#tests/hostile/run.ts';
import { type Handlers, registerCalls } from './register.ts';

const NAMES = Object.keys(callChannels) as CallName[];
const SENDERS = 1_000;
const ARGUMENTS = 300;

type Channel = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>;

/** The door with handlers that only say that they were reached, and with what. */
function door() {
  const channels = new Map<string, Channel>();
  const reached: { readonly name: CallName; readonly args: readonly unknown[] }[] = [];
  const kinds = new Map<WebContents, WindowKind>();
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      (...args: unknown[]) => {
        reached.push({ name, args });
        // No result of the contract: whoever was let in is told by it, and nothing leaves.
        return Symbol('reached');
      },
    ]),
  ) as unknown as Handlers;
  registerCalls({
    ipcMain: {
      handle: (channel, handler) => void channels.set(channel, handler),
      removeHandler: (channel) => void channels.delete(channel),
    },
    kindOf: (contents) => kinds.get(contents),
    handlers,
  });
  /** A window, of a kind that the app opened, or of none. */
  const contents = (kind: WindowKind | undefined) => {
    const one = {} as WebContents;
    if (kind !== undefined) kinds.set(one, kind);
    return one;
  };
  const ask = async (name: CallName, event: object, args: readonly unknown[]) => {
    const before = reached.length;
    const words = await channels
      .get(callChannels[name])?.(event as IpcMainInvokeEvent, ...args)
      .then(
        () => 'answered',
        (error: unknown) => String(error),
      );
    return { words, reached: reached.slice(before) };
  };
  return { contents, ask };
}

const OURS = ['app://quarterdeck/', 'app://quarterdeck/incidents/a', 'app://quarterdeck/?a#b'];

/** Addresses that look like ours, or are somebody's. */
const theirs = fc.oneof(
  fc.constantFrom(
    'app://quarterdeck.evil/',
    'app://evil/quarterdeck/',
    'app://quarterdeck@evil/',
    'app://evil@quarterdeck/',
    'app://:secret@quarterdeck/',
    'app://quarterdeck:80/',
    'app:quarterdeck',
    'app:/quarterdeck/',
    'app:///quarterdeck/',
    'app://',
    'app://Quarterdeck\u0000/',
    'app://quarterdeck%2eevil/',
    'app://quarterdeck\\@evil/',
    'apps://quarterdeck/',
    'xapp://quarterdeck/',
    'blob:app://quarterdeck/0',
    'filesystem:app://quarterdeck/0',
    'view-source:app://quarterdeck/',
    'https://quarterdeck/',
    'http://quarterdeck/',
    'file:///app://quarterdeck/',
    'file:///etc/passwd',
    'data:text/html,app://quarterdeck/',
    'javascript:app://quarterdeck/',
    'about:blank',
    'about:srcdoc',
    'chrome://settings',
    'devtools://devtools/',
    '',
    ' ',
    '\u0000',
  ),
  fc.webUrl(),
  fc.string(),
  fc
    .constantFrom(...OURS)
    .chain((url) => fc.constantFrom(`x${url}`, `https://${url}`, `${url.slice(0, 16)}.x/`)),
);

interface Sender {
  readonly kind: WindowKind | undefined;
  readonly frame: object | null;
}

/** A sender of which at least one thing is wrong for a call that these kinds may ask. */
function hostileSenders(from: readonly WindowKind[]): fc.Arbitrary<Sender> {
  const ours = fc.constantFrom(...OURS);
  const kinds = fc.option(fc.constantFrom(...WINDOW_KINDS), { nil: undefined });
  const top = (url: fc.Arbitrary<string>) => url.map((said) => ({ url: said, parent: null }));
  const strangers = [undefined, ...WINDOW_KINDS.filter((kind) => !from.includes(kind))];
  return fc.oneof(
    fc.record({ kind: kinds, frame: top(theirs) }),
    // The frame has gone.
    fc.record({ kind: kinds, frame: fc.constant(null) }),
    // A frame inside a page of ours.
    fc.record({ kind: kinds, frame: ours.map((url) => ({ url, parent: { url, parent: null } })) }),
    fc.record({ kind: fc.constantFrom(...strangers), frame: top(ours) }),
  );
}

it.each(NAMES)('[DESK-3] %s: a thousand hostile senders reach nothing', async (name) => {
  const { ask, contents } = door();
  const { from } = calls[name];
  let asked = 0;
  for (const { kind, frame } of seeded(hostileSenders(from), SENDERS)) {
    const event = { sender: contents(kind), senderFrame: frame };
    const { words, reached } = await ask(name, event, []);
    expect({ words, reached }, JSON.stringify({ kind, frame })).toEqual({
      words: expect.stringContaining('this page may not ask'),
      reached: [],
    });
    asked += 1;
  }
  expect(asked).toBe(SENDERS);
});

it.each(NAMES)(
  '[DESK-3] %s: whatever is given to it, nothing passes but what its schema takes',
  async (name) => {
    const { ask, contents } = door();
    const { args, from } = calls[name];
    const event = {
      sender: contents(from[0]),
      senderFrame: { url: 'app://quarterdeck/', parent: null },
    };
    const outcomes = { passed: 0, refused: 0 };
    for (const { kind, tree } of seeded(mutated(messagesOf(args, {})), ARGUMENTS)) {
      const text = textOf(tree, () => 'none');
      const given = parsed(text);
      if (!Array.isArray(given)) continue;
      const { words, reached } = await ask(name, event, given);
      const known = args.safeParse(given);
      if (known.success) {
        outcomes.passed += 1;
        expect(reached, `${kind}: ${text.slice(0, 200)}`).toEqual([
          { name, args: [...known.data, event.sender] },
        ]);
      } else {
        outcomes.refused += 1;
        expect([words, reached], `${kind}: ${text.slice(0, 200)}`).toEqual([
          expect.stringContaining('the arguments are not valid'),
          [],
        ]);
      }
    }
    expect(outcomes.refused).toBeGreaterThan(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  },
);

/** Electron carries what can be cloned: of the texts those that are JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
