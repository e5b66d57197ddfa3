import type { App } from '../app.ts';
import { answerBroken } from '../broken-requests.ts';

/** A body that has not arrived in full by then is given up, but for files. */
const BODY_WITHIN_MS = 30_000;

/**
 * Gives up who does not finish what they began to ask. Files take longer on the lines of phones: for them alone the
 * server's own, longer bound holds.
 */
export function giveUpSlowBodies(app: App, files: string): void {
  app.addHook('onRequest', async ({ raw, routeOptions, headers }) => {
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    const isFile = routeOptions.url === files && raw.method === 'POST';
    if (!hasBody || isFile) return;
    const timer = setTimeout(() => {
      if (!raw.complete) answerBroken(new Error('the body does not come'), raw.socket);
    }, BODY_WITHIN_MS);
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}
