import { expect, it } from 'vitest';
import { memoryStorage } from '#renderer/testing/stage.tsx';
import { createPreferences } from './preferences.ts';

it('[DESK-4] the first language that the browser asks for and we have is taken, English otherwise', () => {
  expect(createPreferences(memoryStorage(), ['fr-FR', 'ja-JP', 'en']).getState().language).toBe('ja');
  expect(createPreferences(memoryStorage(), ['fr-FR']).getState().language).toBe('en');
});

it('[CLOCK-3] preferences stay with this screen, and nonsense in the storage is passed over', () => {
  const storage = memoryStorage();
  createPreferences(storage, ['en']).setState({
    theme: 'contrast',
    muted: true,
    volume: 20,
    utc: true,
    updateNotices: true,
    shiftNotices: true,
    ratherNot: 'room-1',
    homeAsked: true,
    language: 'ja',
  });
  const again = createPreferences(storage, ['en']).getState();
  expect(again).toEqual({
    theme: 'contrast',
    muted: true,
    volume: 20,
    utc: true,
    updateNotices: true,
    shiftNotices: true,
    ratherNot: 'room-1',
    homeAsked: true,
    language: 'ja',
  });
  storage.setItem(
    'quarterdeck.preferences',
    '{"theme":"pink","muted":"loud","volume":900,"utc":"yes","updateNotices":1,"language":"ja"}',
  );
  expect(createPreferences(storage, ['en']).getState()).toEqual({
    theme: 'dark',
    muted: false,
    volume: 60,
    utc: false,
    updateNotices: false,
    shiftNotices: false,
    ratherNot: null,
    homeAsked: false,
    language: 'ja',
  });
  storage.setItem('quarterdeck.preferences', 'not json');
  expect(createPreferences(storage, ['en']).getState().theme).toBe('dark');
});

it('[DESK-4] a first visit is dark, in high contrast where the system asks for it, and a choice outlives both', () => {
  const storage = memoryStorage();
  expect(createPreferences(storage, ['en'], false).getState().theme).toBe('dark');
  expect(createPreferences(storage, ['en'], true).getState().theme).toBe('contrast');
  createPreferences(storage, ['en'], true).setState({ theme: 'light' });
  expect(createPreferences(storage, ['en'], true).getState().theme).toBe('light');
});

it('[DESK-3] what concerns a server stays with it; how a screen looks and sounds goes wherever it goes', () => {
  const storage = memoryStorage();
  const own = createPreferences(storage, ['en']);
  own.setState({ theme: 'light', ratherNot: 'incident-here', shiftNotices: true });
  const team = createPreferences(storage, ['en'], false, 'team');
  expect(team.getState()).toMatchObject({ theme: 'light', ratherNot: null, shiftNotices: false });
  team.setState({ language: 'ja', ratherNot: 'incident-there', updateNotices: true });
  expect(createPreferences(storage, ['en']).getState()).toMatchObject({
    language: 'ja',
    ratherNot: 'incident-here',
    updateNotices: false,
    shiftNotices: true,
  });
  expect(createPreferences(storage, ['en'], false, 'team').getState()).toMatchObject({
    language: 'ja',
    theme: 'light',
    ratherNot: 'incident-there',
    shiftNotices: false,
  });
  expect(createPreferences(storage, ['en'], false, 'other').getState().ratherNot).toBeNull();
});
