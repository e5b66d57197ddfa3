import { existsSync } from 'node:fs';
import { giveUp, inProject } from './project.mjs';

/**
 * Whether a Node runs our TypeScript as it is (type stripping) and loads better-sqlite3.
 * @param {string} version such as "24.21.0"
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/** The path of a Node that runs the project: the pinned one, or where none is published (macOS) the host's. */
export function node24() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = inProject('node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(pinned)) return pinned;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  return giveUp(
    `Quarterdeck needs Node 24 here, and this is Node ${process.versions.node}: install it from nodejs.org.`,
  );
}
