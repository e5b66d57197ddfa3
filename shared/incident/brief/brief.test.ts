import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/time/instant.ts';
import { anIncident, made, type Scenario } from '../testing/scenario.ts';
import { BRIEF_POINTS, briefOf } from './brief.ts';
import { briefMarkdown } from './markdown.ts';
import { briefText } from './text.ts';

function utc(at: Instant): string {
  return at.slice(11, 16);
}

function aBusyRoom(): Scenario {
  const room = anIncident({
    people: { ana: 'responder', bo: 'responder', dee: 'deputy', eve: 'observer' },
    declare: { severity: 'SEV2' },
  });
  room.pass(10);
  room.given('ana', 'incident.advance', { to: 'triage' });
  const late = made(
    room.given('ana', 'task.assign', { title: 'Check *lag*', assignee: 'bo', minutes: 5 }),
    'task',
  );
  room.given('bo', 'task.understand', { task: late });
  room.given('ana', 'task.assign', { title: 'Call the vendor', assignee: 'dee', minutes: 30 });
  room.given('bo', 'risk.note', { text: 'The replica\nmay be <behind>' });
  room.given('ana', 'decision.propose', {
    proposal: 'Fail over',
    risk: 'Lag',
    executor: 'bo',
    verifyMinutes: 5,
  });
  room.pass(1, { reminders: true });
  room.pass(79);
  room.given('ana', 'rest.order', { participant: 'dee' });
  return room;
}

describe('the brief', () => {
  it('[ROLE-3] says situation, severity, tasks, updates, people and risks from the log alone, red tasks first', () => {
    const room = aBusyRoom();
    const brief = briefOf(room.state, room.now);
    expect(brief).toMatchObject({
      key: 'QD-1',
      phase: 'triage',
      severity: 'SEV2',
      severitySince: room.state.declaredAt,
      commander: { name: 'Ana' },
      observers: 1,
      risks: [{ who: 'Bo' }],
    });
    expect(brief.decisions).toMatchObject([
      { proposal: 'Fail over', who: 'Bo', isOpen: false, level: 'red' },
    ]);
    expect(brief.tasks.map(({ who, level }) => [who, level])).toEqual([
      ['Bo', 'red'],
      [null, 'red'],
    ]);
    expect(brief.updates.map(({ audience, level }) => [audience.en, level])).toEqual([
      ['Public', 'red'],
      ['Executives', 'red'],
    ]);
    expect(brief.people.map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'commander'],
      ['Dee', 'deputy'],
      ['Bo', 'responder'],
    ]);
    expect(brief.people[1]?.restUntil).not.toBeNull();
    expect(brief.people[2]?.level).toBe('amber');
  });

  it('[ROLE-3] has the points that are read back in one order, in both languages, none of them empty', () => {
    const quiet = anIncident({ people: { ana: 'responder' } });
    for (const room of [quiet, aBusyRoom()]) {
      for (const language of ['en', 'ja'] as const) {
        const { sections } = briefText(briefOf(room.state, room.now), language, utc);
        expect(sections.map(({ id }) => id)).toEqual([...BRIEF_POINTS]);
        for (const { heading, lines } of sections) {
          expect(heading).not.toBe('');
          expect(lines.length).toBeGreaterThan(0);
          for (const { text } of lines) expect(text).not.toMatch(/undefined|null|NaN/);
        }
      }
    }
  });

  it('[ROLE-3] is Markdown in which nothing that people wrote is markup', () => {
    const room = aBusyRoom();
    const markdown = briefMarkdown(briefText(briefOf(room.state, room.now), 'en', utc));
    expect(markdown).toContain('# Command brief: QD-1 Writes blocked');
    expect(markdown).toContain('- **Check \\*lag\\*: Bo, understood, was due at 09:15**');
    expect(markdown).toContain('- The replica may be \\<behind\\> (Bo, 09:10)');
    expect(markdown).toContain('- Dee, deputy: 1 h 30 min on the incident, rests until 11:00');
  });

  it('[ROLE-3] in Japanese says the same', () => {
    const room = aBusyRoom();
    const markdown = briefMarkdown(briefText(briefOf(room.state, room.now), 'ja', utc));
    expect(markdown).toContain('# 指揮の引き継ぎ: QD-1 Writes blocked');
    expect(markdown).toContain('- **Check \\*lag\\*：Bo、了解、期限 09:15 を超過**');
  });

  it('[ROLE-3] of a drill says that it is one', () => {
    const room = anIncident({ declare: { kind: 'drill' } });
    expect(briefMarkdown(briefText(briefOf(room.state, room.now), 'en', utc))).toContain('This is a drill');
  });

  it('[ROLE-3] of a crowd says forty of a list and counts the rest', () => {
    const people = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`p${n}`, 'responder' as const]));
    const room = anIncident({ people: { ana: 'responder', ...people } });
    const text = briefText(briefOf(room.state, room.now), 'en', utc);
    const lines = text.sections.find(({ id }) => id === 'people')?.lines ?? [];
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)?.text).toBe('and 21 more');
  });
});
