import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIncident, made, OWNER, Scenario, START } from '../testing/scenario.ts';
import { isSafeAddress } from './address.ts';
import { MOST_LINKS } from './decide.ts';
import { fillTemplate, TEMPLATE_FIELDS, templateProblem } from './template.ts';

const BRIDGE = 'https://meet.example/qd-1';

/** What a browser would run, hide, or open somewhere else. */
const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://x.example/1',
  'file:///etc/passwd',
  'https:javascript:alert(1)',
  'https:\\\\evil.example',
  'https://bank.example@evil.example/',
  'https://bank.example\\@evil.example/',
  'http://',
  'https:///x',
  '//evil.example/',
  'evil.example',
  'https://x.example/ y',
  'https://x.example/\u202Egnp.exe',
  'view-source:https://x.example/',
  'slack://a@b',
  'tel:',
];

describe('links of the room', () => {
  it('[INC-4] are added, changed and removed, on record; a bridge takes the place of the one before', () => {
    const room = anIncident();
    const first = made(room.given('bo', 'incident.link', { kind: 'bridge', url: BRIDGE }), 'link');
    expect(room.state.links[first]).toEqual({
      id: first,
      kind: 'bridge',
      label: null,
      url: BRIDGE,
      at: START,
      by: 'bo',
    });
    const again = room.given('ana', 'incident.link', { kind: 'bridge', url: `${BRIDGE}-b`, label: 'Backup' });
    expect(again[0]?.data).toMatchObject({ replaces: first });
    expect(Object.values(room.state.links).map(({ url }) => url)).toEqual([`${BRIDGE}-b`]);
    const second = made(again, 'link');
    room.given('ana', 'incident.unlink', { link: second });
    expect(room.state.links).toEqual({});
    expect(room.refusal('ana', 'incident.unlink', { link: second })).toBe('link_gone');
    expect(room.refusal('ana', 'incident.unlink', { link: 'toString' })).toBe('link_gone');
  });

  it('[INC-4] of other kinds stand beside each other, up to a bound', () => {
    const room = anIncident();
    for (let each = 0; each < MOST_LINKS; each += 1)
      room.given('ana', 'incident.link', { kind: 'other', url: `https://wiki.example/${each}` });
    expect(Object.keys(room.state.links)).toHaveLength(MOST_LINKS);
    expect(room.refusal('ana', 'incident.link', { kind: 'other', url: BRIDGE })).toBe('links_full');
  });

  it('[INC-4] that say the same again change nothing', () => {
    const room = anIncident();
    room.given('ana', 'incident.link', { kind: 'chat', url: BRIDGE });
    expect(room.refusal('bo', 'incident.link', { kind: 'chat', url: BRIDGE })).toBe('nothing_changed');
  });

  it.each(HOSTILE)('[INC-4] refuse the address %j', (url) => {
    expect(isSafeAddress(url)).toBe(false);
    // What surrounds an address is no part of it.
    if (url.trim() === url)
      expect(anIncident().refusal('ana', 'incident.link', { kind: 'other', url })).toBe('address_unsafe');
  });

  it.each([
    'https://meet.example/qd-1?pwd=4%207#now',
    'HTTP://10.0.0.7:8080/',
    'tel:+81-3-0000-0000,,123#',
    'sip:bridge@pbx.example',
    'slack://channel?team=T1&id=C1',
    'msteams:/l/meetup-join/19%3ameeting',
    'zoommtg://zoom.us/join?confno=123',
    'https://例え.jp/障害',
  ])('[INC-4] take the address %s', (url) => {
    expect(anIncident().refusal('ana', 'incident.link', { kind: 'other', url })).toBeNull();
  });

  it('[LOG-3] lose label and address with a redaction: a bridge’s address may hold its secret', async () => {
    const { redacted } = await import('../log/redaction.ts');
    const data = { link: 'l', kind: 'bridge', label: 'Mei’s', url: BRIDGE, replaces: null };
    expect(JSON.stringify(redacted(data))).not.toMatch(/Mei|meet\.example/);
  });
});

describe('templates of links', () => {
  const facts = { key: 'QD-7', title: 'Writes & reads blocked?', severity: 'SEV1', id: 'i/7' };

  it('[INC-4] are filled with the facts of the incident, encoded', () => {
    expect(fillTemplate('https://t.example/new?title={title}&key={key}#{severity}-{id}', facts)).toBe(
      'https://t.example/new?title=Writes%20%26%20reads%20blocked%3F&key=QD-7#SEV1-i%2F7',
    );
    expect(fillTemplate('https://meet.example/room', facts)).toBe('https://meet.example/room');
  });

  it.each([
    ['https://x.example/{comander}', { problem: 'unknown_field', field: 'comander' }],
    ['https://x.example/{}', { problem: 'unknown_field', field: '' }],
    ['https://x.example/{constructor}', { problem: 'unknown_field', field: 'constructor' }],
    ['https://x.example/{key', { problem: 'unsafe' }],
    ['https://x.example/{{key}}', { problem: 'unsafe' }],
    ['https://x.example/$%7Bkey}', { problem: 'unsafe' }],
    ['https://{title}/x', { problem: 'field_in_host' }],
    ['https://x.{title}', { problem: 'field_in_host' }],
    ['https://x.example{title}/', { problem: 'field_in_host' }],
    ['{title}', { problem: 'unsafe' }],
    ['{title}://x.example/', { problem: 'unsafe' }],
    ['{title}:alert(1)', { problem: 'unsafe' }],
    ['javascript:{title}', { problem: 'unsafe' }],
    ['https://x.example/{key}{key}{key}{key}{key}', { problem: 'too_many_fields' }],
  ])('[INC-4] refuse %s', (template, problem) => {
    expect(templateProblem(template)).toEqual(problem);
    expect(fillTemplate(template, facts)).toBeNull();
  });

  it('[INC-4] never make more of a hostile title than text: host, scheme and number of parts stay', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...HOSTILE, '../..', '..', '{key}', '`1+1`', '$&', "');alert(1)//", '"><script>'),
      fc.tuple(fc.constantFrom(...HOSTILE), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        title,
        fc.constantFrom('a/{title}/b', '{title}', '?q={title}&r=1', '#{title}'),
        (text, tail) => {
          const filled = fillTemplate(`https://x.example/${tail}`, { ...facts, title: text });
          expect(filled).not.toBeNull();
          const url = new URL(filled ?? '');
          expect([url.protocol, url.host, url.username]).toEqual(['https:', 'x.example', '']);
          if (tail === 'a/{title}/b') expect(url.pathname.split('/')).toHaveLength(4);
          if (tail.startsWith('?')) expect([...url.searchParams.keys()]).toEqual(['q', 'r']);
          expect(filled).not.toMatch(/[<>"'`{}\s\\]/);
        },
      ),
    );
  });

  it('[INC-4] stay below the longest address, whatever fills them', () => {
    const long = `https://x.example/${'{title}'.repeat(4)}`;
    expect(fillTemplate(long, { ...facts, title: '障'.repeat(300) })).not.toBeNull();
    expect(TEMPLATE_FIELDS).toEqual(['key', 'title', 'severity', 'id']);
  });
});

describe('links at the declaration', () => {
  it('[INC-4] stand with the room, from the workspace’s templates, in one command', () => {
    const room = new Scenario();
    room.workspace = {
      links: [
        { kind: 'bridge', label: null, template: 'https://meet.example/{key}' },
        { kind: 'ticket', label: 'OPS', template: 'https://t.example/?t={title}' },
        { kind: 'chat', label: null, template: 'javascript:{title}' },
      ],
    };
    const events = room.given(OWNER, 'incident.declare', { title: 'Writes blocked' });
    expect(events.map(({ type }) => type)).toEqual([
      'incident.declared',
      'participant.joined',
      'incident.linked',
      'incident.linked',
    ]);
    expect(Object.values(room.state.links)).toMatchObject([
      { kind: 'bridge', url: 'https://meet.example/QD-1' },
      { kind: 'ticket', label: 'OPS', url: 'https://t.example/?t=Writes%20blocked' },
    ]);
    for (const event of events.slice(2)) expect(event.data).toMatchObject({ link: event.id });
  });
});
