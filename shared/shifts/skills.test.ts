import { expect, test } from 'vitest';
import { skillsAmong } from './skills.ts';

test('[SHIFT-1] a skill is one, however it is written, and shown as it was written first', () => {
  const people = [
    { skills: ['Postgres', 'network'] },
    { skills: ['ｐｏｓｔｇｒｅｓ', 'NETWORK', 'Japanese'] },
  ];
  expect(skillsAmong(people, 'en')).toEqual(['Japanese', 'network', 'Postgres']);
  expect(skillsAmong([], 'ja')).toEqual([]);
});
