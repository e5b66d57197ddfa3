import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startOptions } from './start-options.ts';

const said = {
  args: [] as string[],
  env: {},
  userData: join('/home', 'a', 'Quarterdeck'),
  lastPort: undefined,
  rendererDir: '/renderer',
};

describe('what the desktop starts its server with', () => {
  it('[DESK-1] is this machine alone and the app’s own folder when nothing is said', () => {
    expect(startOptions(said)).toEqual({
      host: '127.0.0.1',
      port: 4600,
      anyPort: true,
      dataDir: join('/home', 'a', 'Quarterdeck', 'room'),
      rendererDir: '/renderer',
    });
  });

  it('[DESK-1] is the port of last time, so that links stay true', () => {
    expect(startOptions({ ...said, lastPort: 4711 })).toMatchObject({ port: 4711, anyPort: true });
  });

  it('[DESK-1] is what was said: a flag before the environment, among flags of others', () => {
    const env = { QUARTERDECK_PORT: '1', QUARTERDECK_HOST: '0.0.0.0', QUARTERDECK_DATA: 'room' };
    const args = ['.', '--remote-debugging-port=0', '--port', '4601', '--inspect=0'];
    expect(startOptions({ ...said, args, env, lastPort: 4711 })).toMatchObject({
      host: '0.0.0.0',
      port: 4601,
      anyPort: false,
      dataDir: resolve('room'),
    });
  });

  it.each(['http', '-1', '65536', '1.5'])('passes over the port %s, which is none', (port) => {
    expect(startOptions({ ...said, args: [`--port=${port}`] }).port).toBe(4600);
  });
});
