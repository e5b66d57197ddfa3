import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenChoices } from '#shared/desktop/choices.ts';
import { NOTIFICATION_KINDS } from '#shared/desktop/notifications.ts';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/desktop/zoom.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { SETTINGS_VERSION } from './settings-file.ts';
import { fileOf, machine, reading } from './testing/carrying-machine.ts';

const FINGERPRINT = 'a'.repeat(64);
const SCREEN: ScreenChoices = { language: 'ja', theme: 'light', muted: true };
const TEAM = { name: 'The team', url: 'https://room.example:4600', fingerprint: FINGERPRINT };

/** What lies in the settings of a machine besides choices. */
const OF_THE_MACHINE = {
  version: SETTINGS_VERSION,
  serverPort: 4_711,
  windowPlaces: [{ arrangement: '1920x1080@0,0', windows: {} }],
  openViews: [{ kind: 'wall', incident: 'INC-1' }],
  place: 'place-1',
  sharing: { isOn: true, port: 8_443, address: '192.168.7.7' },
  keepSecrets: true,
  toldStays: true,
  serverExits: [{ at: '2026-11-28T00:00:00.000Z', code: 9, upMs: 1, lines: ['planted'] }],
};

describe('settings that are saved', () => {
  it('[DESK-4] are what the person chose, with what holds where they chose nothing, and nothing of the machine', async () => {
    const path = join(temporaryFolder(), 'kept.json');
    const places = [{ id: 'place-1', ...TEAM }];
    const { save, asked } = machine({
      path,
      kept: { ...OF_THE_MACHINE, places, notifications: { task: false } },
    });
    expect(await save(SCREEN)).toEqual({ outcome: 'saved', path });
    expect(asked).toMatchObject([
      { defaultPath: '/home/aiko/Documents/quarterdeck-settings-2026-11-28.json' },
    ]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      format: 'quarterdeck-settings',
      version: SETTINGS_VERSION,
      notifications: {
        task: false,
        'roll-call': true,
        decision: true,
        offer: true,
        update: true,
        overdue: true,
        server: true,
      },
      shortcuts: { note: 'CommandOrControl+Alt+Shift+N', cockpit: 'CommandOrControl+Alt+Shift+Q' },
      zoom: 0,
      looksForUpdates: false,
      places: [TEAM],
      screen: SCREEN,
    });
  });

  it('[DESK-3] leave out a server whose address says more than a join link does', async () => {
    const path = join(temporaryFolder(), 'kept.json');
    const urls = [
      'https://aiko:secret@room.example',
      'https://room.example/?token=secret',
      'http://example.org',
    ];
    const places = urls.map((url, index) => ({ id: `place-${index}`, name: 'x', url, fingerprint: null }));
    await machine({ path, kept: { places } }).save({});
    expect(readFileSync(path, 'utf8')).not.toMatch(/secret|example\.org/);
  });

  it.each([
    ['ENOSPC', 'save_disk_full'],
    ['EROFS', 'save_no_access'],
    ['ENOENT', 'save_no_folder'],
    ['EIO', 'save_failed'],
  ])('[DESK-4] say why they could not be, and what to do: %s', async (saving, reason) => {
    const answer = await machine({ path: '/x/settings.json', saving }).save({});
    if (answer.outcome !== 'refused') return expect.unreachable();
    expect(answer.error.details?.['reason']).toBe(reason);
    expect(sentence(answer.error, 'ja')).toContain('quarterdeck-settings-2026-11-28.json');
    return undefined;
  });

  it('[DESK-4] to a folder that is not there leave nothing, and thinking better of it is no failure', async () => {
    const folder = temporaryFolder();
    const answer = await machine({ path: join(folder, 'gone', 'settings.json') }).save({});
    expect(answer).toMatchObject({ error: { details: { reason: 'save_no_folder' } } });
    expect(readdirSync(folder)).toEqual([]);
    const there = machine();
    expect([await there.save({}), await there.read()]).toEqual([
      { outcome: 'cancelled' },
      { outcome: 'cancelled' },
    ]);
  });
});

describe('settings that are read from a file', () => {
  it('[DESK-4] change nothing before they are taken, then all of them, at once', async () => {
    const wanted = { notifications: { task: false }, zoom: 2, shortcuts: { note: null }, places: [TEAM] };
    const there = await reading(fileOf({ ...wanted, screen: SCREEN }), { zoom: -1, serverPort: 4_711 });
    const { answer } = there;
    if (answer.outcome !== 'read') return expect.unreachable();
    expect(answer).toMatchObject({ name: 'from-there.json', now: { zoom: -1 }, wanted: { screen: SCREEN } });
    expect([there.hasChanged, there.rereads()]).toEqual([false, 0]);
    expect(there.take({ id: answer.id })).toEqual({ outcome: 'taken' });
    expect(Object.fromEntries(there.content)).toEqual({
      ...wanted,
      serverPort: 4_711,
      places: [{ id: 'new-2', ...TEAM }],
    });
    // By one write, since the disk may fill up between two.
    expect([there.writes(), there.rereads()]).toEqual([1, 1]);
    // Once: what is asked again is read again.
    expect(there.take({ id: answer.id })).toMatchObject({
      error: { details: { reason: 'settings_not_held' } },
    });
    return undefined;
  });

  it('[DESK-4] that the disk does not take leave all as it was, and can be taken again', async () => {
    const file = Buffer.from(fileOf({ zoom: 2, looksForUpdates: true }));
    const there = machine({ path: '/x.json', file, kept: { zoom: 1 }, writing: 'ENOSPC' });
    const answer = await there.read();
    if (answer.outcome !== 'read') return expect.unreachable();
    const refusedBy = { error: { details: { reason: 'settings_not_kept', why: 'ENOSPC' } } };
    expect(there.take({ id: answer.id })).toMatchObject(refusedBy);
    expect(there.take({ id: answer.id })).toMatchObject(refusedBy);
    expect([Object.fromEntries(there.content), there.rereads()]).toEqual([{ zoom: 1 }, 0]);
    return undefined;
  });

  it('[DESK-4] of an older form are brought to this one, as the settings themselves are', async () => {
    const old = fileOf({ window: { x: 1 }, zoom: 1 }, { format: 'quarterdeck-settings', version: 1 });
    expect((await reading(old)).answer).toMatchObject({ outcome: 'read', wanted: { zoom: 1 } });
    expect((await reading(fileOf({ window: { x: 1 }, zoom: 1 }))).answer.outcome).toBe('refused');
  });

  it('[DESK-3] change nothing of a server that is known here, whatever they say of its certificate', async () => {
    const known = { id: 'place-1', name: 'Ours', url: TEAM.url, fingerprint: 'b'.repeat(64) };
    const there = await reading(fileOf({ places: [TEAM] }), { places: [known] });
    expect(there.answer).toMatchObject({ wanted: { places: [] } });
    if (there.answer.outcome === 'read') there.take({ id: there.answer.id });
    expect(there.settings.places.read()).toEqual([known]);
  });

  it.each([
    { ...TEAM, url: 'https://aiko:secret@room.example' },
    { ...TEAM, url: 'https://room.example/path' },
    { ...TEAM, url: 'https://ROOM.example' },
    { ...TEAM, url: 'http://example.org', fingerprint: null },
    { ...TEAM, url: 'http://192.168.1.2' },
    { ...TEAM, url: 'javascript:alert(1)', fingerprint: null },
    { ...TEAM, id: OWN_PLACE },
    { ...TEAM, session: 'token' },
  ])('[DESK-3] bring no server that a join link would not: %j', async (place) => {
    expect((await reading(fileOf({ places: [place] }))).answer).toMatchObject({
      error: { details: { reason: 'settings_wrong' } },
    });
  });

  it('[DESK-4] with more servers than are remembered are refused, and none of those here is lost', async () => {
    const places = Array.from({ length: 60 }, (_, n) => ({ ...TEAM, url: `https://room-${n}.example` }));
    const kept = Array.from({ length: 60 }, (_, n) => ({
      ...TEAM,
      id: `p${n}`,
      url: `https://own-${n}.example`,
    }));
    const { answer, settings } = await reading(fileOf({ places }), { places: kept });
    expect(answer).toMatchObject({ error: { details: { reason: 'settings_too_many_places', limit: 100 } } });
    expect(settings.places.read()).toHaveLength(60);
  });
});

const kinds = fc.constantFrom(...NOTIFICATION_KINDS);
const keys = fc.constantFrom('CommandOrControl+Alt+J', 'Alt+F9', 'Control+Shift+Space', null);
const shares = fc.double({ min: 0, max: 100, noNaN: true });

/** Settings as a person may have chosen them. */
const anySettings = fc.record(
  {
    notifications: fc.dictionary(kinds, fc.boolean()),
    shortcuts: fc.record({ note: keys, cockpit: keys }, { requiredKeys: [] }),
    zoom: fc.integer({ min: LEAST_ZOOM, max: MOST_ZOOM }),
    looksForUpdates: fc.boolean(),
    places: fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        name: fc.constantFrom('The team', '決済チーム', '"\\\u202e', '__proto__'),
        url: fc.nat(65_535).map((n) => `https://room-${n}.example`),
        fingerprint: fc.constantFrom(FINGERPRINT, null),
      }),
      { selector: ({ url }) => url, maxLength: 100 },
    ),
  },
  { requiredKeys: [] },
);

const anyScreen: fc.Arbitrary<ScreenChoices> = fc.record(
  {
    language: fc.constantFrom('en', 'ja'),
    theme: fc.constantFrom('dark', 'light', 'contrast'),
    muted: fc.boolean(),
    volume: fc.integer({ min: 1, max: 100 }),
    utc: fc.boolean(),
    updateNotices: fc.boolean(),
    shiftNotices: fc.boolean(),
    panels: fc.record({ left: fc.record({ rail: shares, people: shares }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

describe('from one machine to another', () => {
  it('[DESK-4] what was chosen is the same there, whatever it was', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(anySettings, anyScreen, async (kept, screen) => {
        const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')];
        await machine({ path: first, kept: { ...OF_THE_MACHINE, ...kept } }).save(screen);
        const there = machine({ path: first });
        const answer = await there.read();
        if (answer.outcome !== 'read') return expect.unreachable(JSON.stringify(answer));
        expect(there.take({ id: answer.id })).toEqual({ outcome: 'taken' });
        const again = machine({ path: second, kept: Object.fromEntries(there.content) });
        await again.save(answer.wanted.screen ?? {});
        expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
        return undefined;
      }),
      { numRuns: 100 },
    );
  });
});
