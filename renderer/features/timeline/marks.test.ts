import { expect, it } from 'vitest';
import { wordsOf } from '#renderer/state/timeline/find.ts';
import { markFound } from './marks.ts';

function told(texts: readonly string[], query: string): string[] {
  return markFound(texts, wordsOf(query)).map((stretches) =>
    stretches.map(({ text, found }) => (found ? `[${text}]` : text)).join(''),
  );
}

it('[TL-4] marks what is found as it is written, in any width, case and kana', () => {
  expect(told(['ﾚﾌﾟﾘｹｰｼｮﾝの遅延'], 'レプリ')).toEqual(['[ﾚﾌﾟﾘ]ｹｰｼｮﾝの遅延']);
  expect(told(['Failover ＤＢ２'], 'db2 fail')).toEqual(['[Fail]over [ＤＢ２]']);
  expect(told(['aaa'], 'aa')).toEqual(['[aa]a']);
});

it('[TL-4] marks over the border between a name and its sentence', () => {
  expect(told(['健太', 'が指揮を開始'], '太が')).toEqual(['健[太]', '[が]指揮を開始']);
});

it('[TL-4] leaves a text without hits as it is', () => {
  expect(told(['a'], '')).toEqual(['a']);
  expect(told(['', 'b'], 'x')).toEqual(['', 'b']);
});
