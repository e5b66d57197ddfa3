/** What a page loads before its first paint, gzipped: the scripts and styles that its chunks reach statically. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { setUp } from '#scripts/set-up.mjs';
import { inProject } from '#scripts/steps/project.mjs';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const PAGES = [
  { name: 'my tasks', chunks: ['app/RoomPage.tsx', 'app/MyTasksPage.tsx'], target: 200_000 },
  { name: 'cockpit', chunks: ['app/RoomPage.tsx', 'app/CockpitPage.tsx'], target: 450_000 },
] as const;

await setUp({ renderer: true });
const dist = inProject('dist', 'renderer');
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;
const sizes = PAGES.map(({ name, chunks, target }) => {
  const files = new Set([
    'index.html',
    ...filesOf('index.html'),
    ...chunks.flatMap((chunk) => filesOf(chunk)),
  ]);
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}/${file}`)).length, 0);
  return `${name} ${(bytes / 1_000).toFixed(1)} kB of ${target / 1_000} kB`;
});
console.log(`bundle: ${sizes.join(', ')} (gzipped, before first paint)`);

function filesOf(name: string, seen: Set<string> = new Set()): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`The build has no chunk “${name}”.`);
  const { file, css = [], imports = [] } = chunk;
  return [file, ...css, ...imports.flatMap((next) => filesOf(next, seen))];
}
