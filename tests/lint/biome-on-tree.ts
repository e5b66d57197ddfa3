import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const projectRoot = join(import.meta.dirname, '../..');

/** One finding of Biome, in the words of its JSON reporter. */
export interface Finding {
  readonly path: string;
  readonly category: string;
  readonly message: string;
}

/**
 * What the project's own configuration says about a fixture tree. The tree is copied into a project root of its
 * own, because layers are told apart by their path from the root. `extra` are files too dull to be kept.
 */
export function lintTree(tree: string, extra: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const root = mkdtempSync(join(tmpdir(), 'quarterdeck-lint-'));
  try {
    for (const part of ['biome.json', 'package.json', 'tools/lint']) {
      cpSync(join(projectRoot, part), join(root, part), { recursive: true });
    }
    cpSync(join(import.meta.dirname, tree), root, { recursive: true });
    for (const [path, text] of Object.entries(extra)) writeFileSync(join(root, path), text);
    return findingsIn(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function findingsIn(root: string): readonly Finding[] {
  const biome = join(
    dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
    'bin/biome',
  );
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '--colors=off', '.'];
  const run = spawnSync(process.execPath, [biome, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const json = run.stdout.slice(run.stdout.indexOf('{"summary"'));
  const report = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1)) as {
    diagnostics: readonly {
      category: string;
      message: string;
      advices: unknown;
      location: { path: string };
    }[];
  };
  return report.diagnostics.map(({ category, message, advices, location }) => ({
    path: location.path.replaceAll('\\', '/'),
    category,
    // Some rules say what to do instead in their advice, others in the message.
    message: `${message} ${JSON.stringify(advices)}`,
  }));
}
