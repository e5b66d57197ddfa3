import { expect, it } from 'vitest';
import type { AccessStore, Invitation, Session } from '#server/access/access-store.ts';

const ANNA = { id: 'p1', name: '安奈 O’Neil', owner: false };
const OTTO = { id: 'p2', name: 'Otto', owner: true };
const AT = '2026-11-20T14:00:00.000Z';
const LATER = '2026-11-20T15:00:00.000Z';

function session(id: string, person = ANNA): Session {
  return { id, tokenHash: `hash-${id}`, person, createdAt: AT, lastSeenAt: AT, revokedAt: null };
}

function invitation(id: string, more: Partial<Invitation> = {}): Invitation {
  return {
    id,
    tokenHash: `hash-${id}`,
    incident: 'i1',
    role: 'responder',
    name: null,
    invitedBy: 'p2',
    createdAt: AT,
    expiresAt: LATER,
    usesLeft: 1,
    ...more,
  };
}

/** What every access store does. */
export function accessStoreContract(open: () => AccessStore): void {
  function filled(): AccessStore {
    const store = open();
    store.addPerson(ANNA);
    store.addPerson(OTTO);
    return store;
  }

  it('keeps people', () => {
    const store = filled();
    expect(store.person('p1')).toEqual(ANNA);
    expect(store.person('p2')).toEqual(OTTO);
    expect(store.person('p3')).toBeUndefined();
    expect(store.owners()).toEqual([OTTO]);
  });

  it('[AUTH-2] finds a session by its token’s hash alone, with its person', () => {
    const store = filled();
    store.addSession(session('s1'));
    expect(store.sessionByHash('hash-s1')).toEqual(session('s1'));
    expect(store.sessionByHash('s1')).toBeUndefined();
    store.seen([{ session: 's1', at: LATER }]);
    expect(store.sessionByHash('hash-s1')?.lastSeenAt).toBe(LATER);
  });

  it('[AUTH-3] revokes every session of one person, once, and nobody else’s', () => {
    const store = filled();
    for (const id of ['s1', 's2']) store.addSession(session(id));
    store.addSession(session('s3', OTTO));
    expect(store.revoke('s1', AT)).toBe(true);
    expect(store.revoke('s1', LATER)).toBe(false);
    expect(store.revoke('s9', AT)).toBe(false);
    expect(store.revokeAll('p1', LATER)).toEqual(['s2']);
    expect(store.sessionByHash('hash-s1')?.revokedAt).toBe(AT);
    expect(store.sessionByHash('hash-s2')?.revokedAt).toBe(LATER);
    expect(store.sessions().map(({ id }) => id)).toEqual(['s3']);
    expect(store.sessions('p1')).toEqual([]);
  });

  it('[AUTH-2] takes no more uses of an invitation than it has', () => {
    const store = filled();
    store.addInvitation(invitation('i', { usesLeft: 2, name: 'Anna' }));
    expect([store.takeUse('i'), store.takeUse('i'), store.takeUse('i')]).toEqual([true, true, false]);
    store.returnUse('i');
    expect(store.invitationByHash('hash-i')).toEqual(invitation('i', { name: 'Anna' }));
    expect(store.takeUse('unknown')).toBe(false);
  });

  it('[AUTH-2] lists the invitations into one incident that have uses left, and ends one of them', () => {
    const store = filled();
    store.addInvitation(invitation('b', { createdAt: LATER, name: 'Anna' }));
    store.addInvitation(invitation('a', { usesLeft: 3 }));
    store.addInvitation(invitation('used', { usesLeft: 0 }));
    store.addInvitation(invitation('elsewhere', { incident: 'i2' }));
    store.addInvitation(invitation('owner', { incident: null, role: null }));
    expect(store.invitationsInto('i1').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(store.invitationsInto('i1')[1]).toEqual(invitation('b', { createdAt: LATER, name: 'Anna' }));
    expect(store.endInvitation('a', 'i2')).toBe(false);
    expect(store.endInvitation('a', 'i1')).toBe(true);
    expect(store.endInvitation('a', 'i1')).toBe(false);
    expect(store.takeUse('a')).toBe(false);
    expect(store.invitationsInto('i1').map(({ id }) => id)).toEqual(['b']);
  });

  it('[AUTH-2] ends the owner’s invitations and leaves the others', () => {
    const store = filled();
    store.addInvitation(invitation('owner', { incident: null, role: null, expiresAt: null }));
    store.addInvitation(invitation('other'));
    store.endOwnerInvitations();
    expect(store.takeUse('owner')).toBe(false);
    expect(store.takeUse('other')).toBe(true);
  });

  it('[AUTH-3] ends what one person invited others into one incident with', () => {
    const store = filled();
    store.addInvitation(invitation('theirs', { incident: 'i1', invitedBy: 'p1' }));
    store.addInvitation(invitation('elsewhere', { incident: 'i2', invitedBy: 'p1' }));
    store.addInvitation(invitation('another’s', { incident: 'i1', invitedBy: 'p2' }));
    store.endInvitationsOf('p1', 'i1');
    const left = ['theirs', 'elsewhere', 'another’s'].map((id) => store.takeUse(id));
    expect(left).toEqual([false, true, true]);
  });

  it('[AUTH-2] keeps links to the executives’ page by their token’s hash, and ends those of an incident or of one person', () => {
    const store = filled();
    for (const [tokenHash, incident, madeBy] of [
      ['a', 'i1', 'p1'],
      ['b', 'i1', 'p2'],
      ['c', 'i2', 'p1'],
      ['d', 'i2', 'p2'],
    ] as const)
      store.addExecutiveLink({ tokenHash, incident, madeBy, madeAt: AT });
    expect(store.executiveLinkByHash('b')).toEqual({
      tokenHash: 'b',
      incident: 'i1',
      madeBy: 'p2',
      madeAt: AT,
    });
    expect(store.executiveLinkByHash('x')).toBeUndefined();
    expect(store.executiveLinks('i1').map(({ tokenHash }) => tokenHash)).toEqual(['a', 'b']);
    expect([store.endExecutiveLinks('i2', 'p1'), store.endExecutiveLinks('i2', 'p1')]).toEqual([1, 0]);
    expect(store.endExecutiveLinks('i1')).toBe(2);
    const left = ['a', 'b', 'c', 'd'].filter((hash) => store.executiveLinkByHash(hash) !== undefined);
    expect(left).toEqual(['d']);
  });

  it('[SHIFT-1] keeps one link to each person’s calendar by its token’s hash: a new one ends the one before', () => {
    const store = filled();
    const link = (person: string, tokenHash: string) =>
      ({ person, tokenHash, language: 'ja', madeAt: AT }) as const;
    for (const each of [link('p1', 'a'), link('p2', 'b'), link('p1', 'c')]) store.setCalendarLink(each);
    expect(['a', 'b', 'c', 'x'].map((hash) => store.calendarLinkByHash(hash)?.person)).toEqual([
      undefined,
      'p2',
      'p1',
      undefined,
    ]);
    expect(store.calendarLink('p1')).toEqual(link('p1', 'c'));
    expect([store.endCalendarLink('p1'), store.endCalendarLink('p1')]).toEqual([true, false]);
    expect([store.calendarLink('p1'), store.calendarLinkByHash('c')]).toEqual([undefined, undefined]);
    expect(store.calendarLink('p2')).toEqual(link('p2', 'b'));
  });

  it('[AUTH-5] knows who may have a place where', () => {
    const store = filled();
    store.addMembership('p1', 'i1');
    store.addMembership('p1', 'i1');
    store.addMembership('p1', 'i2');
    expect([...store.memberships('p1')].sort()).toEqual(['i1', 'i2']);
    expect([store.isMember('p1', 'i1'), store.isMember('p2', 'i1'), store.isMember('p1', 'i3')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('keeps the workspace’s secrets', () => {
    const store = filled();
    expect(store.secret('a')).toBeUndefined();
    store.setSecret('a', 'one');
    store.setSecret('a', 'two');
    expect(store.secret('a')).toBe('two');
  });
}
