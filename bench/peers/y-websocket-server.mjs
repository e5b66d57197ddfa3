/** The server of y-websocket with its LevelDB persistence: updates are handed to it, and nobody waits for it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { serveBenchmark } from '../systems/serve-benchmark.ts';
import { temporaryFolder } from '../systems/temporary-folder.ts';

const folder = temporaryFolder();
process.env['YPERSISTENCE'] = folder.path;
const { setupWSConnection } = await import('@y/websocket-server/utils');

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', setupWSConnection);
http.listen(0, '127.0.0.1');
await once(http, 'listening');

serveBenchmark(`http://127.0.0.1:${http.address().port}`, () => {
  folder.remove();
  process.exit();
});
