import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

test('no shipped file is longer than 400 lines', () => {
  const shipped = projectFiles()
    .filter((path) => /^(?:shared|server|main|renderer|drills|scripts)\//.test(path))
    .filter((path) => /\.(?:ts|tsx|mjs|css)$/.test(path) && !/\.test\.tsx?$/.test(path))
    // Tables are read by row; a reader never needs the whole of them.
    .filter((path) => !/\/(?:locales|migrations)\//.test(path));
  const tooLong = shipped.filter((path) => textOf(path).trimEnd().split('\n').length > 400);
  expect(tooLong).toEqual([]);
});

test('no file names a machine path or a package registry', () => {
  // Written apart, so that this file may be searched too.
  const forbidden = [
    ['/wo', 'rk/'],
    ['/ro', 'ot/'],
    ['registry', '.npmjs'],
    ['registry', '.yarnpkg'],
  ].map((parts) => parts.join(''));
  const found = projectFiles().flatMap((path) => {
    const text = textOf(path);
    return forbidden.filter((words) => text.includes(words)).map((words) => `${path}: ${words}`);
  });
  expect(found).toEqual([]);
});

test('the lock pins every package and names no host to fetch it from', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
  const hosts = Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.includes('://'));
  expect(hosts.map(([name]) => name)).toEqual([]);

  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const pins = Object.entries({ ...dependencies, ...devDependencies });
  expect(pins.filter(([, version]) => !/^(?:\d+\.\d+\.\d+|file:tools\/node-runtime)$/.test(version))).toEqual(
    [],
  );
});
