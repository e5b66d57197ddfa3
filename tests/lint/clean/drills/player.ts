import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { due } from '#shared/incident/decide.ts';

/** Plays by the public protocol. */
export function playDrill(): void {
  const socket = io();
  void wait(due(0)).then(() => socket.close());
}
