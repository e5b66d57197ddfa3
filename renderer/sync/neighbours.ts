/** How the windows of one browser tell each other that they changed something. */
export interface Neighbours {
  tell(): void;
  listen(listener: () => void): void;
  stop(): void;
}

/** By a channel of the browser, which plain http pages have too. */
export function openNeighbours(): Neighbours {
  const channel = new BroadcastChannel('quarterdeck.outbox');
  return {
    tell: () => channel.postMessage(null),
    listen: (listener) => channel.addEventListener('message', listener),
    stop: () => channel.close(),
  };
}
