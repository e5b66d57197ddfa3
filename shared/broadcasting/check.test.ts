import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { FindingKind } from './finding.ts';

const PEOPLE = ['Ana Ruiz', 'Will Smith', 'Bo', 'kenji', '佐藤 健', '森 一郎', '千葉 優', 'タナカ'];

function found(text: string, checks: 'public' | 'internal' = 'public'): readonly string[] {
  return check(text, checks, PEOPLE).map(({ kind, words }) => `${kind}: ${words}`);
}

// biome-ignore format: one row a line
const STOPPED: readonly (readonly [string, FindingKind, string])[] = [
  ['The disk of db2 is full.', 'host', 'db2'],
  ['db-prod-01.internal does not answer.', 'host', 'db-prod-01.internal'],
  ['db-prod-01 does not answer.', 'host', 'db-prod-01'],
  ['We restart payments-prod now.', 'host', 'payments-prod'],
  ['prod-payments-3 is down.', 'host', 'prod-payments-3'],
  ['It answers at 10.2.0.17:5432 only.', 'host', '10.2.0.17:5432'],
  ['2001:db8:0:1:2:3:4:5 is unreachable.', 'host', '2001:db8:0:1:2:3:4:5'],
  ['fe80::1 is unreachable.', 'host', 'fe80::1'],
  ['queue.example.com:5672 refuses connections.', 'host', 'queue.example.com:5672'],
  ['We opened port 5432.', 'host', 'port 5432'],
  ['i-0abc12345def67890 was replaced.', 'host', 'i-0abc12345def67890'],
  ['web01 のディスクが満杯です。', 'host', 'web01'],
  ['db2が停止しています。', 'host', 'db2'],
  ['ポート5432を開けました。', 'host', 'ポート5432'],
  ['See http://wiki/incident for more.', 'link', 'http://wiki/incident'],
  ['See https://grafana.example.com/d/1 for more.', 'link', 'https://grafana.example.com/d/1'],
  ['See https://10.0.0.7/status for more.', 'link', 'https://10.0.0.7/status'],
  ['Payments will be fixed by 15:00.', 'promise', 'will be fixed by 15:00'],
  ['It should be working in 30 minutes.', 'promise', 'should be working in 30 minutes'],
  ['Back in 30 minutes.', 'promise', 'Back in 30 minutes'],
  ['We expect to recover within an hour.', 'promise', 'expect to recover within an hour'],
  ['ETA 15:30.', 'promise', 'ETA 15:30'],
  ['15時までに復旧します。', 'promise', '15時までに復旧'],
  ['１５時頃に復旧する見込みです。', 'promise', '１５時頃に復旧'],
  ['30分以内に復旧します。', 'promise', '30分以内に復旧'],
  ['30分以内に対応します。', 'promise', '30分以内に'],
  ['本日中に解消する予定です。', 'promise', '本日中に解消'],
  ['復旧見込みは18時です。', 'promise', '復旧見込みは18時'],
  ['Ana is looking into it.', 'name', 'Ana'],
  ['Will Smith is looking into it.', 'name', 'Will Smith'],
  ['Kenji found the cause.', 'name', 'Kenji'],
  ['佐藤が調査しています。', 'name', '佐藤'],
  ['佐藤健が調査しています。', 'name', '佐藤健'],
  ['佐藤さんが調査しています。', 'name', '佐藤さん'],
  ['森さんが調査しています。', 'name', '森さん'],
  ['千葉さんが調査しています。', 'name', '千葉さん'],
  ['タナカが調査しています。', 'name', 'タナカ'],
  ['It was our vendor’s fault.', 'blame', '’s fault'],
  ['This was human error.', 'blame', 'human error'],
  ['担当者のミスによる障害です。', 'blame', '担当者のミス'],
  ['委託業者のせいです。', 'blame', '業者のせい'],
  ['<!channel> Payments fail.', 'mention', '<!channel>'],
  ['@everyone Payments fail.', 'mention', '@everyone'],
  ['Dear {{name}}, payments fail.', 'variable', '{{name}}'],
  ['Since {{since payments fail.', 'variable', '{{since payments fail.'],
];

const LET_THROUGH = [
  'Some payments by card fail since 14:02 UTC. We are looking into the cause.',
  'The next update follows by 15:00.',
  'We will post an update within 30 minutes.',
  'We will let you know more in 20 minutes.',
  'The service was restored at 14:02. It was resolved in 20 minutes.',
  'About 30 % of requests are slow, in Europe and in Asia.',
  'Version 2.14.0 is not affected.',
  'Mail to support@example.com, or see https://status.example.com/today.',
  'Will be continued. Grace periods are extended. May we ask for patience.',
  'The robot rebooted; both orders in the ana­logue shop are safe.',
  'A fault in a disk array made writes fail. It is fault-tolerant.',
  'Our pre-production systems are not affected; everyone and all here can sign in.',
  '14:02 以降、決済の一部が失敗しています。原因を調査しています。',
  '次の更新は15時までにお知らせします。',
  '30分以内に続報を掲載します。',
  '14時30分頃に復旧しました。',
  '千葉と山口のお客様に影響があります。森林の監視には影響がありません。',
  'フィールドタナカスの表示に影響はありません。',
];

describe('the checks before sending', () => {
  it.each(STOPPED)('[CAST-3] stop the public text “%s”', (text, kind, words) => {
    expect(found(text)).toContain(`${kind}: ${words}`);
  });

  it.each(LET_THROUGH)('[CAST-3] let the public text “%s” through', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('[CAST-3] allow hosts and estimates inside, but no unknown variables and no call of everybody', () => {
    expect(found('db2 will be fixed by 15:00, says Ana.', 'internal')).toEqual([]);
    expect(found('@channel {{cost}}', 'internal')).toEqual(['mention: @channel', 'variable: {{cost}}']);
  });

  it('[CAST-3] say where each word stands, in order and without overlaps', () => {
    const text = 'Ana says: db2 is back by 15:00 and web01 as well.';
    const findings = check(text, 'public', PEOPLE);
    expect(findings.map(({ kind }) => kind)).toEqual(['name', 'host', 'promise', 'host']);
    for (const { at, words } of findings) expect(text.slice(at, at + words.length)).toBe(words);
  });

  it('[CAST-3] take no long time over long texts that are made for it', () => {
    const hostile = ['a-', 'a.', 'will ', 'ana ', '1:', '{{', '0.0.', '復旧', 'http://a', '１時まで'];
    for (const part of hostile) {
      const text = part.repeat(20_000 / part.length);
      const before = performance.now();
      expect(check(text, 'public', PEOPLE).length).toBeLessThanOrEqual(30);
      expect(performance.now() - before).toBeLessThan(2_000);
    }
  });
});

describe('names of the room', () => {
  it('[CAST-3] are found with the signs that they have', () => {
    const named = (name: string) => check(`We thank ${name} for it.`, 'public', [name]);
    for (const name of [
      'Anne-Marie Dupont',
      "Sean O'Brien",
      'J. R. (Bob) Dobbs',
      'A+B [C]',
      '高橋-佐藤 友和',
    ])
      expect(
        named(name).map(({ kind }) => kind),
        name,
      ).toContain('name');
  });

  it('[CAST-3] may be any words at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme' }),
        (name, text) => {
          expect(() => check(`${text} ${name}`, 'public', [name, `${name}-${name}`])).not.toThrow();
        },
      ),
    );
  });
});
