import { describe, expect, it } from 'vitest';
import { kindOfPage, pageOf, VIEW_KINDS } from './windows.ts';

describe('the windows of the desktop', () => {
  it.each(VIEW_KINDS)('[DESK-2] the page of %s is of that kind, whatever the incident is called', (kind) => {
    for (const incident of ['INC-2026-11-28', 'a/b', 'wall', 'Ünü ?#%'])
      expect(kindOfPage(pageOf({ kind, incident }))).toBe(kind);
  });

  it.each([
    '/',
    '/desktop',
    '/incidents/wall',
    '/incidents/a/me',
    '/wall',
    '/join/a/wall',
    '/incidents/a/walls',
  ])('[DESK-2] %s is a page of the cockpit’s window', (path) => expect(kindOfPage(path)).toBe('cockpit'));
});
