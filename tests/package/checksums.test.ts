import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly jobs: { readonly package: { readonly steps: readonly { name?: string; run?: string }[] } };
}

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-checksums-'));
const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A machine that has these programs and no others. */
function only(name: string, programs: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [program, at] of Object.entries(programs)) symlinkSync(at, join(path, program));
  return path;
}

function where(program: string): string {
  return execFileSync('bash', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
}

test('[DESK-5] the checksums of a release are made on a system that has only the one program for it, or the other', () => {
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as Workflow;
  const { run = '' } = jobs.package.steps.find(({ name }) => name === 'What is inside, and checksums') ?? {};
  const script = run.slice(run.indexOf('cd dist/packages'));
  const packages = join(folder, 'dist', 'packages');
  mkdirSync(packages, { recursive: true });
  writeFileSync(join(packages, 'Quarterdeck.exe'), 'hello');
  const tools = { find: where('find'), cat: where('cat') };
  const shasum = join(folder, 'a-shasum');
  writeFileSync(shasum, `#!/bin/sh\n[ "$1 $2" = "-a 256" ] && shift 2 && exec ${where('sha256sum')} "$@"\n`, {
    mode: 0o755,
  });
  for (const PATH of [
    only('windows', { ...tools, sha256sum: where('sha256sum') }),
    only('mac', { ...tools, shasum }),
  ]) {
    const said = execFileSync(where('bash'), ['-e', '-c', script.replaceAll(/\$\{\{.*?\}\}/g, 'here')], {
      cwd: folder,
      env: { PATH },
      encoding: 'utf8',
    });
    expect(said).toContain(`${HELLO}  ./Quarterdeck.exe`);
  }
});
