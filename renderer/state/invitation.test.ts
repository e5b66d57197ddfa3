import { expect, it } from 'vitest';
import { invitationToken } from './invitation.ts';

const TOKEN = 'q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';

it('[AUTH-2] finds the token of an invitation in a link, in its fragment and bare', () => {
  expect(invitationToken(`http://192.168.1.20:4600/join#${TOKEN}`)).toBe(TOKEN);
  expect(invitationToken(`  http://[::1]:4600/join#${TOKEN}\n`)).toBe(TOKEN);
  expect(invitationToken(`#${TOKEN}`)).toBe(TOKEN);
  expect(invitationToken(TOKEN)).toBe(TOKEN);
});

it('[AUTH-2] finds none in what is no invitation', () => {
  for (const text of [
    '',
    '#',
    'hello',
    'http://192.168.1.20:4600/join',
    'http://host/join#short',
    `${TOKEN} !`,
  ]) {
    expect(invitationToken(text), text).toBeNull();
  }
});
