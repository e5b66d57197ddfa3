import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { node24 } from './node24.mjs';
import { inProject, projectRoot, say } from './project.mjs';

const downloadLimit = 60_000;
const connectLimit = 3_000;

/** The path of the Electron program where it is present, or undefined. Never asks the network. */
export function electronBinary() {
  const pathFile = inProject('node_modules', 'electron', 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? inProject('node_modules', 'electron', 'dist');
  const path = join(folder, program);
  return existsSync(path) ? path : undefined;
}

/**
 * Fetches the Electron program where the network allows it, within a minute. Electron's package brings none: it is
 * published on the project's release page, which many networks of companies do not reach.
 * @returns {Promise<string | undefined>}
 */
export async function fetchElectron() {
  if (!(await answers(releaseHost()))) return undefined;
  say('Fetching Electron, once …');
  await new Promise((resolve) => {
    const child = spawn(node24(), [inProject('node_modules', 'electron', 'install.js')], {
      cwd: projectRoot,
      stdio: 'ignore',
      timeout: downloadLimit,
      killSignal: 'SIGKILL',
    });
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  return electronBinary();
}

function releaseHost() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  return mirror === undefined ? 'github.com' : new URL(mirror).hostname;
}

/**
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function answers(host) {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443 });
    /** @param {boolean} answer */
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(connectLimit, () => settle(false));
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    // A name that is looked up for long is not covered by the socket's own timeout.
    setTimeout(() => settle(false), connectLimit).unref();
  });
}
