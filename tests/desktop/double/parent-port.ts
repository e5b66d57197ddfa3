import { EventEmitter } from 'node:events';

/** `process.parentPort` of a utility process, over Node's own channel. Messages wait for the first listener. */
class ParentPort extends EventEmitter {
  postMessage(message: object): void {
    process.send?.(message);
  }
}

const port = new ParentPort();
const early: unknown[] = [];

port.on('newListener', (event) => {
  if (event !== 'message') return;
  setImmediate(() => {
    for (const data of early.splice(0)) port.emit('message', { data });
  });
});
// Listening keeps the process: as in Electron, one that has nothing left to do does not end by itself.
process.on('message', (data) => {
  if (port.listenerCount('message') === 0) early.push(data);
  else port.emit('message', { data });
});
// Electron ends the processes of an app that is gone.
process.on('disconnect', () => process.exit());
Object.defineProperty(process, 'parentPort', { value: port });
