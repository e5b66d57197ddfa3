import { spawn } from 'node:child_process';

/**
 * Asks the system to open a page. Where it cannot (no desktop), nothing happens: the address is printed anyway.
 * @param {string} url
 */
export function openBrowser(url) {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(program ?? '', args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
