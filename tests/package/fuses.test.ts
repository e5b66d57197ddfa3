import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** What each fuse of the packaged program is, and why. */
const FUSES: Readonly<Record<string, readonly [state: boolean, reason: string]>> = {
  runAsNode: [
    false,
    'the program is no Node for whoever can set a variable; the server runs in a utility process',
  ],
  enableCookieEncryption: [true, 'what Chromium keeps is encrypted by the system’s key store'],
  enableNodeOptionsEnvironmentVariable: [false, 'NODE_OPTIONS would load a stranger’s code into it'],
  enableNodeCliInspectArguments: [false, '--inspect would open a debugger on it'],
  enableEmbeddedAsarIntegrityValidation: [true, 'an archive that was changed after it was signed is not run'],
  onlyLoadAppFromAsar: [true, 'a folder beside the archive would be run without that check'],
  loadBrowserProcessSpecificV8Snapshot: [false, 'there is no snapshot of our own: it would not start'],
  grantFileProtocolExtraPrivileges: [false, 'no page of ours is a file: they come by app:'],
  // No fuse, but of their list: setting them changes the program after it was signed.
  resetAdHocDarwinSignature: [
    true,
    'a Mac with Apple silicon starts nothing whose signature is of other bytes, where nobody signs it anew',
  ],
};

test('[DESK-3] every fuse of the package is set as its reason says', () => {
  const { electronFuses } = parse(readFileSync('electron-builder.yml', 'utf8')) as {
    readonly electronFuses: Readonly<Record<string, boolean>>;
  };
  expect(electronFuses).toEqual(
    Object.fromEntries(Object.entries(FUSES).map(([name, [state]]) => [name, state])),
  );
});
