/** Node and its own HTTP server, nothing else: in plain JavaScript, so that nothing has to strip types from it. */
import { createServer } from 'node:http';

const server = createServer((_request, response) => response.end('ok'));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
