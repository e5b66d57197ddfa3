// Reported as lint/nursery/noJsRestrictedProperties: Do not use 'vi.mock'
import { expect, test, vi } from 'vitest';

vi.mock('#server/room/room.ts');

test('a room', () => {
  expect(vi).toBeDefined();
});
