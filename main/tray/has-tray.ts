interface Desktop {
  readonly platform: NodeJS.Platform;
  /** What the person said by `--tray=yes` or `--tray=no`; empty where they said nothing. */
  readonly said: string;
  /** Runs a program; its output, or a rejection where it cannot be run. */
  readonly run: (program: string, args: readonly string[]) => Promise<string>;
}

/** Asks the session's bus whether somebody shows the icons that programs register. */
const QUESTION = [
  'call',
  '--session',
  '--dest=org.freedesktop.DBus',
  '--object-path=/org/freedesktop/DBus',
  '--method=org.freedesktop.DBus.NameHasOwner',
  'org.kde.StatusNotifierWatcher',
] as const;

/**
 * Whether this desktop shows a tray. Some of Linux have none, and Electron does not tell: an icon is made and is nowhere.
 * Where it cannot be known there is none, since a window that hid itself there would be lost to its person.
 */
export async function hasTray({ platform, said, run }: Desktop): Promise<boolean> {
  if (said === 'yes' || said === 'no') return said === 'yes';
  if (platform !== 'linux') return true;
  const answer = await run('gdbus', QUESTION).catch(() => '');
  return answer.includes('true');
}
