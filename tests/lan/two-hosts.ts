import { spawnSync } from 'node:child_process';

/** Two machines on one cable, and nothing else in the world: no way out, and no names. */
export interface TwoHosts {
  /** The machine that holds the room. */
  readonly commander: Host;
  readonly phone: Host;
  readonly remove: () => void;
}

export interface Host {
  /** The network namespace. */
  readonly name: string;
  readonly address: string;
}

/** The network between them. */
export const NETWORK = '10.77.0.';

/** Lays the cable; null where this machine lets nobody do that. */
export function layCable(): TwoHosts | null {
  const [commander, phone] = ['commander', 'phone'].map((what, index) => ({
    name: `qd-${process.pid}-${what}`,
    address: `${NETWORK}${index + 1}`,
  })) as [Host, Host];
  const remove = () => {
    for (const { name } of [commander, phone]) {
      endAllOn(name);
      ip('netns', 'del', name);
    }
  };
  const isLaid =
    ip('netns', 'add', commander.name) &&
    ip('netns', 'add', phone.name) &&
    ip('link', 'add', 'lan0', 'netns', commander.name, 'type', 'veth', 'peer', 'lan0', 'netns', phone.name) &&
    [commander, phone].every(
      ({ name, address }) =>
        ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', 'lan0') &&
        ip('-n', name, 'link', 'set', 'lo', 'up') &&
        ip('-n', name, 'link', 'set', 'lan0', 'up'),
    );
  if (isLaid) return { commander, phone, remove };
  remove();
  return null;
}

/** What goes before a command so that it runs on a host. */
export function on({ name }: Host): readonly string[] {
  return ['ip', 'netns', 'exec', name];
}

/** Whatever still runs on a host ends with it: a play that hung leaves its browsers behind. */
function endAllOn(name: string): void {
  const { stdout } = spawnSync('ip', ['netns', 'pids', name], { encoding: 'utf8' });
  const processes = (stdout ?? '').split(/\s+/).filter((one) => one !== '');
  // One may have ended by itself meanwhile.
  if (processes.length > 0) spawnSync('kill', ['-9', ...processes], { stdio: 'ignore' });
}

function ip(...args: readonly string[]): boolean {
  return spawnSync('ip', args, { stdio: 'ignore' }).status === 0;
}
