import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIncident, made, type Scenario } from '#shared/incident/testing/scenario.ts';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { briefPaper } from './brief-paper.ts';
import type { ToldEntry } from './entry.ts';
import { PAPER_LEVELS, type PaperLevel } from './level.ts';
import { type Paper, titleOf } from './paper.ts';
import { recordPaper } from './record-paper.ts';
import type { Telling } from './telling.ts';
import { timelinePaper } from './timeline-paper.ts';

interface Secrets {
  readonly names: readonly [string, string, string];
  readonly word: string;
  readonly mail: string;
  readonly link: string;
  readonly host: string;
  readonly phone: string;
}

const SECRETS: Secrets = {
  names: ['Ana Ruiz', '佐藤 健', 'Bo'],
  word: 'zebra-word',
  mail: 'ana.ruiz@corp.example.com',
  link: 'https://wiki.corp.example.com/run/42',
  host: 'db2-prod-eu',
  phone: '+81 90 1234 5678',
};

/** An incident in which every place that holds people's words holds each of the secrets. */
function anIncidentWith({ names, word, mail, link, host, phone }: Secrets): Scenario {
  const [ana, bo, cy] = names;
  const all = [word, ana, bo, cy, mail, link, host, phone].join(' and ');
  const room = anIncident({
    people: {},
    commander: null,
    declare: { title: `${ana} broke ${host}`, settings: { takeBackSeconds: 0 } },
  });
  const owner = { id: 'olga', name: names[1], kind: 'owner' } as const;
  room.given(owner, 'participant.join', { participant: 'ana', name: ana, role: 'deputy' });
  room.given(owner, 'participant.join', { participant: 'bo', name: bo, role: 'responder' });
  room.given(owner, 'participant.join', { participant: 'cy', name: cy, role: 'responder' });
  room.given('ana', 'command.claim', {});
  room.given('bo', 'note.add', { text: all });
  room.given('ana', 'risk.note', { text: all });
  const task = made(room.given('ana', 'task.assign', { assignee: 'bo', title: all, minutes: 5 }), 'task');
  room.given('bo', 'task.understand', { task });
  room.given('bo', 'task.report', { task, outcome: 'done', text: all });
  room.given('ana', 'decision.propose', { proposal: all, risk: all, executor: 'cy', verifyMinutes: 10 });
  room.given('ana', 'incident.link', { kind: 'other', label: word, url: link });
  for (const audience of ['public', 'executives']) {
    const text =
      audience === 'public' ? `Payments fail. Ask ${ana} (${mail}, ${phone}) or ${link}, ${host}.` : all;
    const broadcast = made(
      room.given('ana', 'broadcast.draft', {
        audience,
        status: 'investigating',
        text,
        nextUpdateAt: plus(room.now, 20 * MINUTE),
      }),
      'broadcast',
    );
    room.given('ana', 'broadcast.send', { broadcast, override: { reason: all } });
    room.pass(1, { reminders: true });
  }
  room.pass(60);
  room.given('ana', 'incident.resolve', { text: all });
  return room;
}

function told(room: Scenario, { word, names }: Secrets): readonly ToldEntry[] {
  return room.log.map(({ seq, type, at, actor, data }) => ({
    seq,
    type,
    at,
    who: actor.name,
    // As the sentences do it: who and what is named, but for the bare course of the incident.
    what:
      type.startsWith('incident.') && type !== 'incident.declared' ? type : `${type} of ${names[0]}: ${word}`,
    quote: JSON.stringify(data),
    before: [`${word} before`],
    audience: type === 'broadcast.sent' ? (data as { audience: string }).audience : null,
  }));
}

function papers(
  room: Scenario,
  secrets: Secrets,
  level: PaperLevel,
  language: 'en' | 'ja',
): readonly Paper[] {
  const telling: Telling = {
    language,
    level,
    now: room.now,
    zone: 'Asia/Tokyo',
    time: (at) => at.slice(0, 16).replace('T', ' '),
    others: [{ id: 'olga', name: secrets.names[1] }],
  };
  const entries = told(room, secrets);
  return [
    briefPaper(room.state, telling),
    timelinePaper(room.state, entries, { from: null, to: null }, telling),
    recordPaper({ state: room.state, events: room.log, entries }, telling),
  ];
}

/** All that is printed of a paper. */
function textOf(paper: Paper): string {
  return `${titleOf(paper)}\n${JSON.stringify(paper)}`;
}

describe('a paper', () => {
  it('[TL-6] says on its title and its head at which level it is, in both languages', () => {
    const room = anIncidentWith(SECRETS);
    for (const level of PAPER_LEVELS) {
      const [english] = papers(room, SECRETS, level, 'en');
      const [japanese] = papers(room, SECRETS, level, 'ja');
      expect(titleOf(english ?? expect.unreachable())).toContain(english?.stamp);
      expect(english?.stamp).not.toBe(japanese?.stamp);
    }
    expect(papers(room, SECRETS, 'internal', 'en').map(titleOf)).toEqual([
      'QD-1 Ana Ruiz broke db2-prod-eu – Hand-over brief – Internal: names as recorded',
      'QD-1 Ana Ruiz broke db2-prod-eu – Timeline – Internal: names as recorded',
      'QD-1 Ana Ruiz broke db2-prod-eu – Record of the incident – Internal: names as recorded',
    ]);
  });

  it('[TL-6] of the inside is as the record has it: every word and every name is in it', () => {
    const room = anIncidentWith(SECRETS);
    const [brief, timeline, record] = papers(room, SECRETS, 'internal', 'en').map(textOf);
    for (const word of [...SECRETS.names, SECRETS.word, SECRETS.mail, SECRETS.link]) {
      expect(brief).toContain(word);
      expect(timeline).toContain(word);
      expect(record).toContain(word);
    }
  });

  it('[TL-6] with names as roles tells people apart by role and number, and keeps what was said', () => {
    const room = anIncidentWith(SECRETS);
    const [, , record] = papers(room, SECRETS, 'roles', 'en');
    const text = textOf(record ?? expect.unreachable());
    expect(text).toContain('responder 1');
    expect(text).toContain('responder 2');
    expect(text).toContain(`${SECRETS.word} and commander and responder 1 and responder 2`);
    for (const gone of [...SECRETS.names, 'Ruiz', '佐藤', SECRETS.mail, SECRETS.link, SECRETS.phone])
      expect(text).not.toContain(gone);
  });

  it('[TL-6] for outside has no name, no contact, no link, no host and no word that was written inside', () => {
    const letters = fc.stringMatching(/^[A-Z][b-df-hj-np-tv-xz]{4,9}$/);
    const kanji = fc.stringMatching(/^[鷹鷲鶴亀龍虎][丸鬼猿蝶鰐]$/);
    const name = fc.oneof(
      letters,
      fc.tuple(letters, letters).map((parts) => parts.join(' ')),
      kanji,
      fc.tuple(kanji, kanji).map((parts) => parts.join(' ')),
    );
    const secrets = fc.record({
      names: fc
        .uniqueArray(name, { minLength: 3, maxLength: 3 })
        .map(([a = '', b = '', c = '']) => [a, b, c] as const),
      word: letters.map((word) => `qq${word}`),
      mail: fc.tuple(letters, letters).map(([who, where]) => `${who}@${where}.example`),
      link: letters.map((word) => `https://${word}.example/${word}`),
      host: fc.nat(99).map((n) => `db${n}-prod`),
      phone: fc.stringMatching(/^\+81 90 [0-9]{4} [0-9]{4}$/),
    });
    fc.assert(
      fc.property(secrets, fc.constantFrom('en' as const, 'ja' as const), (planted, language) => {
        const room = anIncidentWith(planted);
        for (const paper of papers(room, planted, 'outside', language)) {
          const text = textOf(paper);
          const parts = planted.names.flatMap((each) => [each, ...each.split(' ')]);
          for (const gone of [
            ...parts,
            planted.word,
            planted.mail,
            planted.link,
            planted.host,
            planted.phone,
          ])
            expect(text).not.toContain(gone);
          expect(text).not.toMatch(/https?:|@/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[TL-6] for outside still says the course of the incident and what was told outside', () => {
    const room = anIncidentWith(SECRETS);
    const text = textOf(papers(room, SECRETS, 'outside', 'en')[2] ?? expect.unreachable());
    expect(text).toContain('incident.resolved');
    expect(text).toContain('Payments fail. Ask [name] ([address], [address]) or [address]');
    expect(text).toContain('Tasks: 1');
    expect(text).not.toContain('executives');
  });

  it('[TL-6] of a stretch of time has what happened in it, its ends included', () => {
    const room = anIncidentWith(SECRETS);
    const entries = told(room, SECRETS);
    const at = room.log.at(-1)?.at ?? '';
    const telling = {
      language: 'en',
      level: 'internal',
      now: room.now,
      zone: 'UTC',
      time: (moment: string) => moment,
      others: [],
    } as const;
    const [section] = timelinePaper(room.state, entries, { from: at, to: at }, telling).sections;
    const table = section?.blocks.find((block) => block.kind === 'table');
    expect(table?.rows.map(([when]) => when)).toEqual(
      entries.filter((entry) => entry.at === at).map(() => at),
    );
    const none = timelinePaper(room.state, entries, { from: plus(at, 1), to: null }, telling).sections[0];
    expect(none?.blocks.at(-1)).toEqual({ kind: 'text', text: 'Nothing happened in this time.' });
  });
});
