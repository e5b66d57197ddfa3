import type { System } from './dialect.ts';
import { lastNote, noteOf } from './notes.ts';

/** Socket.IO as its documentation shows it: one emit an event, nothing stored. */
export const socketIo: System = {
  name: 'Socket.IO, nothing stored',
  server: 'systems/socket-io-server.ts',
  dialect: () =>
    Promise.resolve({
      path: '/socket.io/?EIO=4&transport=websocket',
      endsSuffice: true,
      enter: () => ({
        opened: () => [],
        next: (heard) => {
          const text = heard.toString('latin1', 0, 40);
          if (text.startsWith('0')) return { say: ['40'], isIn: false };
          if (text === '2') return { say: ['3'], isIn: false };
          return { say: [], isIn: text.startsWith('40') };
        },
      }),
      held: (before, heard) => Math.max(before, lastNote(heard)),
      pong: (heard) => (heard.length === 1 && heard[0] === 0x32 ? '3' : undefined),
      write: (n) => `42["note",${JSON.stringify(noteOf(n))}]`,
    }),
};
