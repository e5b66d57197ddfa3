/**
 * The desktop's server process as it was built, with an app around it that only starts it: `node desktop-server.mjs DIR`.
 * In plain JavaScript, as the bundle is: what strips types would be counted as the server's.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

const [dataDir] = process.argv.slice(2);
const out = join(import.meta.dirname, '..', '..', 'out', 'main', 'server-process.js');
const rendererDir = join(import.meta.dirname, '..', '..', 'dist', 'renderer');
const app = new EventEmitter();
const parentPort = Object.assign(app, {
  postMessage: (message) => {
    if (message.kind === 'ready') console.log(message.url);
  },
});
Object.defineProperty(process, 'parentPort', { value: parentPort });
await import(out);
const options = { host: '127.0.0.1', port: 0, anyPort: true, dataDir, rendererDir };
app.emit('message', { data: { kind: 'start', options } });
