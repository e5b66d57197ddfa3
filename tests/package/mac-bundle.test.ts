import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Copied {
  readonly extraFiles?: readonly { readonly to: string }[];
  readonly extraResources?: readonly { readonly to: string }[];
}

test('[DESK-3] the licences are in every package, and on macOS where the bundle can still be signed', () => {
  const config = parse(readFileSync('electron-builder.yml', 'utf8')) as Copied &
    Readonly<Record<'linux' | 'mac' | 'win', Copied>>;
  const named = (copied: Copied['extraFiles']) => copied?.map(({ to }) => to);
  // Beside the program it would lie in the root of the bundle, which codesign refuses.
  expect([named(config.extraFiles), named(config.mac.extraFiles)]).toEqual([undefined, undefined]);
  expect(named(config.mac.extraResources)).toEqual(['THIRD-PARTY.txt']);
  expect(named(config.linux.extraFiles)).toEqual(['THIRD-PARTY.txt']);
  expect(named(config.win.extraFiles)).toEqual(['THIRD-PARTY.txt']);
});
