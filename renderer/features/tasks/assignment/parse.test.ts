import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from './name.ts';
import { type Assignment, parseAssignment } from './parse.ts';
import { complete, mentionAt } from './suggest.ts';

function person(name: string, over: Partial<Candidate> = {}): Candidate {
  return { id: `id-${name}`, name, away: null, observes: false, ...over };
}

const people = [
  person('Ken Mori'),
  person('Kenji Sato'),
  person('Ana María López'),
  person('Ana'),
  person('佐藤 健'),
  person('佐藤'),
  person('田中花子'),
  person('Rest Less', { away: 'resting' }),
  person('Olga Server', { observes: true }),
];
const context = {
  people,
  roles: [
    { words: ['scribe', '記録係'], holders: ['id-田中花子'] },
    { words: ['responder', '対応者'], holders: ['id-Ana', 'id-Ken Mori'] },
  ],
  defaultMinutes: 5,
};

function read(line: string): Assignment {
  const found = parseAssignment(line, context);
  if (found === null) throw new Error('the line is empty');
  return found;
}

function problems(line: string): string[] {
  return read(line).problems.map(({ kind }) => kind);
}

describe('a line', () => {
  it.each([
    ['@Ken Mori 20m check replication lag on db2', 'Ken Mori', 20, 'check replication lag on db2'],
    ['@ken mori 20 min check db2', 'Ken Mori', 20, 'check db2'],
    ['  @ana 5m look', 'Ana', 5, 'look'],
    ['@Ana María López look', 'Ana María López', 5, 'look'],
    ['@kenji look at 20m of logs', 'Kenji Sato', 5, 'look at 20m of logs'],
    ['@mori 1h restore the backup', 'Ken Mori', 60, 'restore the backup'],
    ['@mori 1h30 restore', 'Ken Mori', 90, 'restore'],
    ['@mori 1h30m restore', 'Ken Mori', 90, 'restore'],
    [
      '＠田中花子　２０分　db2のレプリケーション遅延を確認',
      '田中花子',
      20,
      'db2のレプリケーション遅延を確認',
    ],
    ['@田中花子さん20分ログを確認', '田中花子', 20, 'ログを確認'],
    ['@佐藤ログを確認', '佐藤', 5, 'ログを確認'],
    ['@佐藤 健 1時間半 切り戻し', '佐藤 健', 90, '切り戻し'],
    ['@佐藤　健 1時間15分 切り戻し', '佐藤 健', 75, '切り戻し'],
    ['@田中 ログ', '田中花子', 5, 'ログ'],
    ['@scribe 3m write the summary', '田中花子', 3, 'write the summary'],
    ['@記録係 ３分 まとめを書く', '田中花子', 3, 'まとめを書く'],
    ['@Ana 5m write to ana@example.com', 'Ana', 5, 'write to ana@example.com'],
    ['@Ana 5m restart db@ana and x@佐藤', 'Ana', 5, 'restart db@ana and x@佐藤'],
    ['@Ana 5m @Override is missing', 'Ana', 5, '@Override is missing'],
    ['@Ana 20mm bolt: order more', 'Ana', 5, '20mm bolt: order more'],
  ])('[TASK-1] %s', (line, name, minutes, title) => {
    const { assignee, problems: found, ...rest } = read(line);
    expect(found).toEqual([]);
    expect({ name: assignee?.name, minutes: rest.minutes, title: rest.title }).toEqual({
      name,
      minutes,
      title,
    });
  });

  it.each([
    ['check db2', 'nobody-named'],
    ['@', 'nobody-named'],
    ['@nobody check', 'unknown-name'],
    ['@ken check', 'ambiguous-name'],
    ['@responder check', 'ambiguous-name'],
    ['@Ana @Kenji 5m both', 'several-people'],
    ['@Ana and @Kenji Sato 5m both', 'several-people'],
    ['@Ana,@mori 5m both', 'several-people'],
    ['@Ana 5m look, with @Kenji', 'several-people'],
    ['@Ana @Zed 5m both', 'several-people'],
    ['@Ana 5m @scribe both', 'several-people'],
    ['＠佐藤と＠田中 5分 ログを確認', 'several-people'],
    ['@Rest Less 5m check', 'away'],
    ['@Olga Server check', 'observes'],
    ['@Ana 0m check', 'minutes-out-of-range'],
    ['@Ana 481m check', 'minutes-out-of-range'],
    ['@Ana 20m', 'no-title'],
    [`@Ana ${'x'.repeat(301)}`, 'title-too-long'],
  ])('[TASK-1] %s is told: %s', (line, problem) => {
    expect(problems(line)).toContain(problem);
  });

  it('[TASK-1] "can someone" is flagged, and still one person’s', () => {
    expect(read('@Ana can someone check db2')).toMatchObject({ vague: true, problems: [] });
    expect(read('@佐藤 誰かログを見て')).toMatchObject({ vague: true, problems: [] });
  });

  it('[TASK-1] nothing written is nothing said', () => {
    expect(parseAssignment(' 　', context)).toBeNull();
  });

  it('[TASK-1] whatever is written with a name, minutes and a title is read back as that', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    const kanji = fc.stringMatching(/^[一-龠]{2,4}$/);
    const name = fc.oneof(
      word,
      fc.tuple(word, word).map(([first, last]) => `${first} ${last}`),
      kanji,
    );
    const minutes = fc.integer({ min: 1, max: 480 });
    const unit = fc.constantFrom('m', ' m', 'min', ' minutes', '分', ' 分');
    const title = fc.stringMatching(/^([a-z一-龠]{1,10}|[a-z]{1,5}@[a-z]{1,5})( [a-z0-9一-龠]{1,10}){0,3}$/);
    fc.assert(
      fc.property(name, minutes, unit, title, fc.boolean(), (who, count, mark, what, wide) => {
        const line = `@${who} ${count}${mark} ${what}`;
        const written = wide ? line.replace(/[@0-9 ]/g, widen) : line;
        const found = parseAssignment(written, { people: [person(who)], roles: [], defaultMinutes: 5 });
        expect(found).toMatchObject({ assignee: { name: who }, minutes: count, problems: [] });
        expect(found?.title).toBe(wide ? what.replace(/[@0-9 ]/g, widen) : what);
      }),
    );
  });

  it('[TASK-1] no line at all breaks the reading, and its title is a part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        const found = parseAssignment(`@Ana ${line}`, context);
        expect(`@Ana ${line}`).toContain(found?.title);
      }),
    );
  });
});

describe('the names on offer', () => {
  it('[TASK-1] are those that go on as written, who can take it first', () => {
    const names = (line: string) => mentionAt(line, line.length, people)?.candidates.map(({ name }) => name);
    expect(names('@ke')).toEqual(['Ken Mori', 'Kenji Sato']);
    expect(names('＠佐')).toEqual(['佐藤 健', '佐藤']);
    expect(names('@Ana M')).toEqual(['Ana María López']);
    expect(names('@')?.length).toBe(6);
    expect(names('@Ken Mori ')).toBeUndefined();
    expect(names('@Ken Mori 2')).toBeUndefined();
    expect(names('check')).toBeUndefined();
  });

  it('[TASK-1] replace what was written', () => {
    const mention = mentionAt('@ke', 3, people);
    if (mention === null) throw new Error('nobody is on offer');
    expect(complete('@ke', mention, person('Ken Mori'))).toEqual({ line: '@Ken Mori ', caret: 10 });
    expect(complete('@ke check', { ...mention, end: 3 }, person('Ken Mori')).line).toBe('@Ken Mori check');
  });
});

function widen(character: string): string {
  return character === ' ' ? '\u3000' : String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
