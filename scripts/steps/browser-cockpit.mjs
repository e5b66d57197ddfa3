import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { withCompileCache } from './compile-cache.mjs';
import { node24 } from './node24.mjs';
import { openBrowser } from './open-browser.mjs';
import { inProject, projectRoot, say } from './project.mjs';

/**
 * Starts the server, opens the cockpit in the browser, and returns the server's exit status when it has stopped.
 * @param {readonly string[]} args for the server
 * @returns {Promise<number>}
 */
export function startInBrowser(args) {
  // The terminal is for people here: the log goes to a file, and what went wrong is said in a sentence.
  const ours = ['--invite', '--log-file', 'server.log'];
  const server = spawn(node24(), [inProject('server', 'headless.ts'), ...ours, ...args], {
    cwd: projectRoot,
    env: withCompileCache,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => server.kill(signal));

  createInterface({ input: server.stdout }).once('line', (line) => {
    const link = linkIn(line);
    if (link === undefined) return;
    say(`The cockpit is at ${link}`);
    say('Ctrl+C stops it.');
    openBrowser(link);
  });
  return new Promise((resolve) => {
    server.once('error', () => resolve(1));
    server.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}

/**
 * The owner's fresh invitation: whoever starts the program on this machine holds the workspace.
 * @param {string} line the server's first line
 * @returns {string | undefined}
 */
function linkIn(line) {
  try {
    const { url, invite } = JSON.parse(line);
    return invite ?? url;
  } catch {
    return undefined;
  }
}
