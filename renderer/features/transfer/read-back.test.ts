import { expect, it } from 'vitest';
import type { BriefSection } from '#shared/incident/brief/text.ts';
import { hasChanged, isConfirmed, nextPoint, type ReadBack, toggled } from './read-back.ts';

function point(id: BriefSection['id'], ...lines: readonly string[]): BriefSection {
  return { id, heading: id, lines: lines.map((text) => ({ text, level: 'calm' })) };
}

it('[ROLE-3] points are read back one after the other, and any of them can be taken back', () => {
  const points = [point('severity', 'SEV2'), point('risks', 'none')];
  let done: ReadBack = {};
  expect(nextPoint(points, done)).toBe('severity');
  for (const each of points) done = toggled(each, done);
  expect(nextPoint(points, done)).toBeNull();
  done = toggled(point('severity', 'SEV2'), done);
  expect(nextPoint(points, done)).toBe('severity');
});

it('[ROLE-3] a point that says something else since is read back again', () => {
  const done = toggled(point('severity', 'SEV2, since 09:00'), {});
  const now = point('severity', 'SEV1, since 09:40');
  expect([isConfirmed(now, done), hasChanged(now, done)]).toEqual([false, true]);
  expect(nextPoint([now], done)).toBe('severity');
});

it('[ROLE-3] hours that count up are no change', () => {
  const done = toggled(point('people', 'Ana: 59 min'), {});
  expect(isConfirmed(point('people', 'Ana: 60 min'), done)).toBe(true);
  expect(isConfirmed(point('people', 'Ana: 60 min', 'Bo: 1 min'), done)).toBe(false);
});
