import { describe, expect, it } from 'vitest';
import { ServerRefused } from './server-refused.ts';
import { startFailure } from './start-failure.ts';
import { tellStartFailed } from './tell-start-failed.ts';

function told(error: unknown, locale: string): string[] {
  const boxes: string[][] = [];
  tellStartFailed(error, { showErrorBox: (...words) => boxes.push(words), locale });
  return boxes.flat();
}

describe('a server that does not start', () => {
  it('[DESK-4] is told in the person’s language, by the server’s own sentence', () => {
    const error = new ServerRefused('data_in_use', { en: 'Stop it first.', ja: '先に停止してください。' });
    expect(told(error, 'en-GB')).toEqual(['The room’s server does not start', 'Stop it first.']);
    expect(told(error, 'ja-JP')).toEqual(['サーバーを起動できません', '先に停止してください。']);
  });

  it('[DESK-4] is told without a trace where nobody knows why', () => {
    for (const locale of ['en', 'ja'])
      expect(told(new TypeError('x.y is undefined'), locale).join()).not.toMatch('x.y');
  });

  it('says why across the processes', () => {
    const known = { reason: 'data_in_use', sentence: (language: string) => `in ${language}` };
    expect(startFailure(known)).toEqual({ reason: 'data_in_use', sentences: { en: 'in en', ja: 'in ja' } });
    expect(startFailure(new Error('oh'))).toEqual({
      reason: 'unexpected',
      sentences: { en: 'oh', ja: 'oh' },
    });
    expect(startFailure(undefined).reason).toBe('unexpected');
  });
});
