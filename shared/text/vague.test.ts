import { describe, expect, it } from 'vitest';
import { readsVague } from './vague.ts';

describe('instructions to nobody', () => {
  it.each([
    'Can someone check db2?',
    'could anybody look at the logs',
    'somebody restart it',
    'Should we roll back?',
    '誰か db2 を見てください',
    'どなたか確認をお願いします',
    '手の空いている人はログを見て',
    'ｃａｎ ｓｏｍｅｏｎｅ look',
  ])('[TASK-1] are recognised: %s', (text) => {
    expect(readsVague(text)).toBe(true);
  });

  it.each([
    'Check replication lag on db2',
    'Ask the vendor whether somewhere a disk is slow',
    'db2 の遅延を確認',
    'Call everyone back at 22:00',
  ])('[TASK-1] are told from clear ones: %s', (text) => {
    expect(readsVague(text)).toBe(false);
  });
});
