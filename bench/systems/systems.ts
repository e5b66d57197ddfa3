import type { System } from './dialect.ts';
import { ours } from './ours.ts';
import { raw, rawWithOurBytes } from './raw.ts';
import { socketIo } from './socket-io.ts';
import { tldraw, tldrawDurable } from './tldraw.ts';
import { hocuspocus, yWebsocket } from './yjs.ts';

/** Those of our own packages; the others live in `bench/peers`. */
export const WITHOUT_PEERS = ['ours', 'raw', 'raw-our-bytes', 'socket-io'];

/** All that is measured, by the name that the command line knows it by. */
export const SYSTEMS: Readonly<Record<string, System>> = {
  ours,
  raw,
  'raw-our-bytes': rawWithOurBytes,
  'socket-io': socketIo,
  hocuspocus,
  'y-websocket': yWebsocket,
  tldraw,
  'tldraw-durable': tldrawDurable,
};
