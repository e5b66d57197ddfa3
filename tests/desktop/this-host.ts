import { electronBinary } from '#scripts/steps/electron-binary.mjs';
import { doubleHost } from './double-host.ts';
import { electronHost } from './electron-host.ts';
import type { Host } from './host.ts';

const binary = electronBinary();

/** What the desktop's tests run on here: Electron where its program is there, otherwise its double. */
export const host: Host = binary === undefined ? doubleHost : electronHost(binary);
