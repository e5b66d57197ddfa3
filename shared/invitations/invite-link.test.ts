import { describe, expect, it } from 'vitest';
import { invitationIn, inviteLink, tokenOf } from './invite-link.ts';

const TOKEN = 'q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';
const FINGERPRINT = '0123456789abcdef'.repeat(4);

describe('an invitation', () => {
  it('[AUTH-2] is found in a link, in its fragment and bare', () => {
    for (const text of [
      `http://192.168.1.20:4600/join#${TOKEN}`,
      `  http://[::1]:4600/join#${TOKEN}\n`,
      `#${TOKEN}`,
      TOKEN,
    ])
      expect(invitationIn(text), text).toEqual({ token: TOKEN, fingerprint: null });
  });

  it('[DESK-1] comes with the fingerprint of the server’s certificate, where it has one of its own', () => {
    const link = inviteLink({ url: 'https://192.168.1.5:4601', fingerprint: FINGERPRINT }, TOKEN);
    expect(link).toBe(`https://192.168.1.5:4601/join#${TOKEN}.${FINGERPRINT}`);
    expect(invitationIn(link)).toEqual({ token: TOKEN, fingerprint: FINGERPRINT });
    expect(inviteLink({ url: 'http://a', fingerprint: null }, TOKEN)).toBe(`http://a/join#${TOKEN}`);
  });

  it('[AUTH-2] is a pairing code, too: typed, or in a link', () => {
    for (const text of [' abcd-efg7 ', `https://10.0.0.1:4601/join#ABCDEFG7.${FINGERPRINT}`])
      expect(invitationIn(text)?.token, text).toBe('ABCDEFG7');
  });

  it('[AUTH-2] the whole fragment of a link is taken for its token', () => {
    expect(tokenOf(`${TOKEN}.${FINGERPRINT}`)).toBe(TOKEN);
    expect(tokenOf(TOKEN)).toBe(TOKEN);
  });

  it.each(['', '#', 'hello', 'http://192.168.1.20:4600/join', 'http://host/join#short', `${TOKEN} !`])(
    '[AUTH-2] is not in what is none: “%s”',
    (text) => expect(invitationIn(text)).toBeNull(),
  );
});
