import { describe, expect, it } from 'vitest';
import { shownFingerprint } from './fingerprint.ts';
import { readJoinLink } from './join-link.ts';

const TOKEN = 'q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';
const FINGERPRINT = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('a join link', () => {
  it('[DESK-1] says the server, the token, and the certificate where it names one', () => {
    expect(readJoinLink(` https://room.example:4600/join#${TOKEN}\n`)).toEqual({
      server: 'https://room.example:4600',
      token: TOKEN,
      fingerprint: null,
    });
    expect(readJoinLink(`https://192.168.1.20:4600/join#${TOKEN}.${FINGERPRINT}`)).toEqual({
      server: 'https://192.168.1.20:4600',
      token: TOKEN,
      fingerprint: FINGERPRINT,
    });
  });

  it('[DESK-1] names a server in one way, however the link was written', () => {
    expect(readJoinLink(`HTTPS://Room.Example:443/join#${TOKEN}`)?.server).toBe('https://room.example');
    expect(readJoinLink(`http://10.0.0.5:80/join#${TOKEN}`)?.server).toBe('http://10.0.0.5');
    expect(readJoinLink(`http://[fd00::1]:4600/join#${TOKEN}`)?.server).toBe('http://[fd00::1]:4600');
  });

  it('[DESK-1] may carry a pairing code', () => {
    expect(readJoinLink(`https://192.168.1.20:4600/join#ABCDEFG7.${FINGERPRINT}`)?.token).toBe('ABCDEFG7');
  });

  it.each([
    '',
    'the link that I sent you',
    TOKEN,
    'https://room.example/join',
    `https://room.example/join#${TOKEN.slice(0, 12)}`,
    `https://room.example/join#${TOKEN}.${FINGERPRINT.slice(1)}`,
    `https://room.example/join#${TOKEN}.${FINGERPRINT}.${FINGERPRINT}`,
    `https://room.example/incidents/i1#${TOKEN}`,
    `https://somebody@room.example/join#${TOKEN}`,
    `http://192.168.1.20:4600/join#${TOKEN}.${FINGERPRINT}`,
    `app://quarterdeck/join#${TOKEN}`,
    `javascript:alert(1)//join#${TOKEN}`,
  ])('[DESK-1] is not %j', (text) => {
    expect(readJoinLink(text)).toBeNull();
  });

  it('[DESK-3] shows its fingerprint as browsers and openssl do', () => {
    expect(shownFingerprint(FINGERPRINT)).toBe(
      '2C:F2:4D:BA:5F:B0:A3:0E:26:E8:3B:2A:C5:B9:E2:9E:1B:16:1E:5C:1F:A7:42:5E:73:04:33:62:93:8B:98:24',
    );
  });
});
