// Reported as lint/style/noRestrictedImports: Tests of shared/ import shared/ only
import { expect, test } from 'vitest';
import { room } from '#server/room/room.ts';

test('a room', () => {
  expect(room).toBeDefined();
});
