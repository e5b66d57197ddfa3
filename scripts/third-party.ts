import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './steps/project.mjs';

/**
 * `node scripts/third-party.ts`: dist/THIRD-PARTY.txt, the licences of all that a package of the desktop contains: what its
 * process uses, and what is built into the window's files. Electron and Chromium bring their own files.
 */
const BUILT_IN = [
  ...[
    'react',
    'react-dom',
    'react-aria',
    'react-aria-components',
    'react-i18next',
    'i18next',
    'zustand',
    'wouter',
  ],
  ...[
    '@tanstack/react-virtual',
    'diff',
    'lucide-react',
    'qrcode-generator',
    'react-resizable-panels',
    'tinykeys',
  ],
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** As old packages say it. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Licences that may be in a package without more than being named; another one fails the script. */
const ALLOWED = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Python-2.0',
    'Unlicense',
  ],
  // As it is, unchanged, and named.
  'MPL-2.0',
  ...['(MIT OR CC0-1.0)', '(MIT AND Apache-2.0)', 'WTFPL OR ISC'],
]);

const found = new Map<string, { readonly manifest: Manifest; readonly folder: string }>();
const own = manifestIn(inProject());
for (const name of [...Object.keys(own.dependencies ?? {}), ...BUILT_IN]) follow(name, inProject());

const parts = [...found.values()]
  .sort((a, b) => idOf(a.manifest).localeCompare(idOf(b.manifest), 'en'))
  .map(({ manifest, folder }) => {
    const license = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
    if (!ALLOWED.has(license))
      throw new Error(`${idOf(manifest)} has the licence ${license}, which is not allowed here.`);
    return `${idOf(manifest)}\nLicence: ${license}\n\n${licenceText(folder)}`;
  });
const rule = `\n\n${'-'.repeat(80)}\n\n`;
const head = 'Quarterdeck contains the following programs of others, each under its own licence.';
mkdirSync(inProject('dist'), { recursive: true });
writeFileSync(inProject('dist', 'THIRD-PARTY.txt'), `${[head, ...parts].join(rule)}\n`);

function follow(name: string, from: string): void {
  const folder = folderOf(name, from);
  if (folder === undefined) return;
  const manifest = manifestIn(folder);
  if (found.has(idOf(manifest))) return;
  found.set(idOf(manifest), { manifest, folder });
  for (const next of Object.keys(manifest.dependencies ?? {})) follow(next, folder);
}

/** As Node finds a package; undefined where it is only for another system. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(inProject()); folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function licenceText(folder: string): string {
  const name = readdirSync(folder).find((file) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(file));
  return name === undefined
    ? 'The package brings no text of its licence.'
    : readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
}

function idOf({ name, version }: Manifest): string {
  return `${name} ${version}`;
}
