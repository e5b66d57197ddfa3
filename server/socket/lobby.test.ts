import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createLobby } from './lobby.ts';

class Opened extends EventEmitter {
  readonly request: never;
  isClosed = false;

  constructor(address: string) {
    super();
    this.request = address as never;
  }

  close(): void {
    this.isClosed = true;
  }
}

it('[AUTH-2] connections of one address that have not said who they are are bounded, and no others', () => {
  const lobby = createLobby(2, (request) => String(request));
  const open = (address: string) => {
    const connection = new Opened(address);
    lobby.enter(connection);
    return connection;
  };
  const [first, second, third, elsewhere] = [open('a'), open('a'), open('a'), open('b')];
  expect([first, second, third, elsewhere].map(({ isClosed }) => isClosed)).toEqual([
    false,
    false,
    true,
    false,
  ]);
  lobby.leave(first);
  expect(open('a').isClosed).toBe(false);
  expect(open('a').isClosed).toBe(true);
  second.emit('close');
  second.emit('close');
  lobby.leave(second);
  expect([open('a').isClosed, open('a').isClosed]).toEqual([false, true]);
});
