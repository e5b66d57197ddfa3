import { describe, expect, it, vi } from 'vitest';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { createSettings } from '../settings/settings.ts';
import { memoryFile } from '../settings/testing/memory-file.ts';
import { createPlaces } from './places.ts';

const TOKEN = 'q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';
const FINGERPRINT = 'a'.repeat(64);
const LINK = `https://room.example:4600/join#${TOKEN}`;

function desk({
  kept = {} as Record<string, unknown>,
  problem = null as Refusal | null,
  ownIsUp = true,
} = {}) {
  const file = new Map(Object.entries(kept));
  const settings = createSettings(memoryFile(file));
  const look = vi.fn(async () => problem);
  const move = vi.fn(async () => true);
  const forgetSession = vi.fn(async () => {});
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `place-${ids}`;
  };
  const places = createPlaces({ settings, look, newId, ownRoom: async () => ownIsUp, move, forgetSession });
  return { places, look, move, forgetSession, file };
}

describe('places', () => {
  it('[DESK-1] a join link leads to its server, with its invitation, once', async () => {
    const { places, look, move } = desk();
    const told = vi.fn();
    places.onChange(told);
    expect(await places.add(LINK)).toEqual({ ok: true, place: 'place-1' });
    expect(look).toHaveBeenCalledWith({ url: 'https://room.example:4600', fingerprint: null });
    expect(places.here()).toEqual({
      id: 'place-1',
      name: 'room.example:4600',
      url: 'https://room.example:4600',
      fingerprint: null,
    });
    expect(move).toHaveBeenCalledWith(places.here());
    expect(told).toHaveBeenLastCalledWith(places.now());
    expect([places.takeInvitation(), places.takeInvitation()]).toEqual([TOKEN, null]);
  });

  it('[DESK-3] a server is one place; a link that names a certificate is newer than what is remembered', async () => {
    const { places } = desk();
    await places.add(LINK);
    places.rename('place-1', 'The team');
    await places.add(`${LINK}.${FINGERPRINT}`);
    expect(places.now().remote).toEqual([
      { id: 'place-1', name: 'The team', url: 'https://room.example:4600', fingerprint: FINGERPRINT },
    ]);
  });

  it('[DESK-3] a link without a fingerprint takes nothing from a certificate that is pinned', async () => {
    const { places, look } = desk();
    await places.add(`${LINK}.${FINGERPRINT}`);
    await places.add(LINK);
    expect(look).toHaveBeenLastCalledWith({ url: 'https://room.example:4600', fingerprint: FINGERPRINT });
    expect(places.here()?.fingerprint).toBe(FINGERPRINT);
  });

  it('[DESK-1] what does not answer is neither remembered nor gone to', async () => {
    const problem = refusal('place_unreachable', { host: 'room.example:4600' });
    const { places, move } = desk({ problem });
    expect(await places.add(LINK)).toEqual({ ok: false, error: problem });
    expect(places.now()).toEqual({ current: 'own', remote: [], trouble: null });
    expect([move.mock.calls, places.takeInvitation()]).toEqual([[], null]);
  });

  it('[DESK-3] is never asked in the clear across the internet', async () => {
    const { places, look } = desk();
    const done = await places.add(`http://room.example/join#${TOKEN}`);
    expect(done).toMatchObject({ ok: false, error: { details: { reason: 'place_not_encrypted' } } });
    expect(look).not.toHaveBeenCalled();
  });

  it('[DESK-1] with as many as can be remembered takes no further one, and loses none', async () => {
    const kept = Array.from({ length: 100 }, (_, n) => ({
      id: `p${n}`,
      name: 'x',
      url: `https://room-${n}.example`,
      fingerprint: null,
    }));
    const { places } = desk({ kept: { places: kept } });
    expect(await places.add(LINK)).toMatchObject({ error: { details: { reason: 'place_too_many' } } });
    expect(places.now().remote).toEqual(kept);
    // One that is known already is no further one.
    expect(await places.add(`https://room-7.example/join#${TOKEN}`)).toEqual({ ok: true, place: 'p7' });
  });

  it('[DESK-3] where the person stays with what the window holds, nothing has moved and no invitation waits', async () => {
    const { places, move, forgetSession } = desk();
    move.mockResolvedValueOnce(false);
    expect(await places.add(LINK)).toEqual({ ok: true, place: 'own' });
    expect([places.here(), places.takeInvitation()]).toEqual([null, null]);
    await places.choose('place-1');
    move.mockResolvedValueOnce(false);
    expect(await places.forget('place-1')).toEqual({ ok: true, place: 'place-1' });
    expect([places.here()?.id, forgetSession.mock.calls]).toEqual(['place-1', []]);
  });

  it('[DESK-1] tells of a list that was changed elsewhere', () => {
    const { places } = desk();
    const told = vi.fn();
    places.onChange(told);
    places.reread();
    expect(told).toHaveBeenCalledExactlyOnceWith(places.now());
  });

  it('[DESK-1] tells what is wrong at the current place, and that it is over', async () => {
    const place = { id: 'team', name: 'Team', url: 'https://room.example', fingerprint: null };
    const { places, look } = desk({ kept: { places: [place], place: 'team' } });
    const told = vi.fn();
    places.onChange(told);
    const problem = refusal('place_unreachable', { host: 'room.example' });
    look.mockResolvedValueOnce(problem).mockResolvedValueOnce(problem);
    await places.look();
    await places.look();
    expect(told).toHaveBeenCalledOnce();
    expect(places.now().trouble).toEqual(problem);
    await places.look();
    expect(places.now().trouble).toBeNull();
  });

  it('[DESK-1] forgets a place with its session, and goes home first', async () => {
    const place = { id: 'team', name: 'Team', url: 'https://room.example', fingerprint: null };
    const { places, move, forgetSession } = desk({ kept: { places: [place], place: 'team' } });
    expect(await places.forget('team')).toEqual({ ok: true, place: 'own' });
    expect(move).toHaveBeenCalledWith(null);
    expect(forgetSession).toHaveBeenCalledWith(place);
    expect(places.now()).toEqual({ current: 'own', remote: [], trouble: null });
  });

  it('[DESK-1] stays where it is while the own room is not there', async () => {
    const place = { id: 'team', name: 'Team', url: 'https://room.example', fingerprint: null };
    const { places, move } = desk({ kept: { places: [place], place: 'team' }, ownIsUp: false });
    expect(await places.choose('own')).toMatchObject({ error: { details: { reason: 'own_room_down' } } });
    expect(await places.forget('team')).toMatchObject({ ok: false });
    expect([places.here(), move.mock.calls]).toEqual([place, []]);
  });

  it('[DESK-1] begins at the own room where the place of last time is not remembered any more', () => {
    const { places } = desk({ kept: { place: 'gone', places: 'damaged' } });
    expect([places.here(), places.now().current]).toEqual([null, 'own']);
  });
});
