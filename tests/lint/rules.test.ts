import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

const ruleId = /\b[A-Z]{2,}-\d+\b/g;

/** The rule IDs in the leading brackets of a test title: `[TASK-3]`, `[TASK-3 LOG-1]`. */
function rulesNamedIn(source: string): readonly string[] {
  const titles = source.matchAll(/\b(?:test|it|describe)(?:\.\w+)*(?:\([^'"`]*\))?\(\s*(['"`])\[([^\]]*)\]/g);
  return [...titles].flatMap(([, , inBrackets]) => inBrackets?.match(ruleId) ?? []);
}

test('every rule that a test claims to prove is written in docs/rules.md', () => {
  const written = new Set([...textOf('docs/rules.md').matchAll(/^- ([A-Z]{2,}-\d+) /gm)].map(([, id]) => id));
  expect(written.size).toBeGreaterThan(50);

  const tests = projectFiles().filter(
    (path) => /\.(?:test|spec)\.tsx?$/.test(path) && !path.startsWith('tests/lint/'),
  );
  const unknown = tests.flatMap((path) =>
    rulesNamedIn(textOf(path))
      .filter((id) => !written.has(id))
      .map((id) => `${path}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test('rule IDs are found in titles of every shape', () => {
  const source = `
    test('[AB-1] x', () => {}); it("[AB-2 AB-3] y", () => {}); describe(\`[AB-4] z\`, () => {});
    test.each([1, 2])('[AB-5] %i', () => {}); test('no rule [AB-6]', () => {});`;
  expect(rulesNamedIn(source)).toEqual(['AB-1', 'AB-2', 'AB-3', 'AB-4', 'AB-5']);
});
