import type { DiagnosticFacts } from './facts.ts';
import { safeWord } from './safe-word.ts';

/** What a bundle never has, whatever is ticked; and the paths, unless they are. */
export const LEFT_OUT = ['tokens', 'names', 'texts', 'sleep', 'addresses', 'paths'] as const;

export type LeftOut = (typeof LEFT_OUT)[number];

/** What is given to whoever is asked for help: a text that its owner reads before. */
export interface Bundle {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The facts as JSON. Each is named here and taken over as a number or a word without spaces: a fact that is added later is
 * not in the bundle until somebody has said that it may be.
 */
export function bundleOf(facts: DiagnosticFacts, { withPaths }: { readonly withPaths: boolean }): Bundle {
  const leftOut = LEFT_OUT.filter((each) => each !== 'paths' || !withPaths);
  const { at, program, server, room, machine } = facts;
  const content = {
    what: 'Quarterdeck diagnostics',
    at: safeWord(at),
    leftOut,
    program: {
      cockpit: program.cockpit,
      version: safeWord(program.version),
      electron: safeWord(program.electron),
      chromium: safeWord(program.chromium),
      node: safeWord(program.node),
      platform: safeWord(program.platform),
      protocol: program.protocol,
      language: safeWord(program.language),
    },
    server: {
      answers: server.answers,
      version: safeWord(server.version),
      storage: safeWord(server.storage),
      tripsMs: server.tripsMs.map(Math.round),
    },
    room:
      room === null
        ? null
        : {
            line: safeWord(room.line),
            since: safeWord(room.since),
            transport: safeWord(room.transport),
            reconnects: room.reconnects,
            tripsMs: room.tripsMs.map(Math.round),
            clock: { offsetMs: Math.round(room.offsetMs), errorMs: room.errorMs },
            held: room.held,
            head: room.head,
            outbox: room.outbox,
            keeping: safeWord(room.keeping),
            conflicts: room.conflicts,
          },
    machine:
      machine === null
        ? null
        : {
            server: {
              state: machine.server.state,
              upMs: machine.server.upMs,
              restarts: machine.server.restarts,
              memoryBytes: machine.server.memoryBytes,
              exits: machine.server.exits.map(({ at: when, code, upMs, lines }) => ({
                at: safeWord(when),
                code,
                upMs,
                // Told what is safe when they were taken down.
                lines,
              })),
            },
            data: {
              folder: withPaths ? machine.data.folder : null,
              freeBytes: machine.data.freeBytes,
              totalBytes: machine.data.totalBytes,
            },
            gone: machine.gone.map(({ what, why, count }) => ({
              what: safeWord(what),
              why: safeWord(why),
              count,
            })),
          },
  };
  return { text: `${JSON.stringify(content, null, 2)}\n`, leftOut };
}
