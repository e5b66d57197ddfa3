import { expect, it } from 'vitest';
import { newCertificate } from '#tests/support/certificate.ts';
import { type Mistrusted, type Pinned, trustPlace } from './certificate.ts';

const pinned = newCertificate();
const other = newCertificate();
const TRUSTED = 0;
const REFUSED = -2;
const AS_THE_SYSTEM_SAYS = -3;

type Judge = Parameters<Parameters<typeof trustPlace>[0]['setCertificateVerifyProc']>[0];

/** What the session's judge says of a certificate that Chromium gave an error or none. */
async function verdict(place: Pinned | null, hostname: string, data: string, errorCode: number) {
  let judge: Judge = null;
  let closed = 0;
  const mistrusted: Mistrusted[] = [];
  const session = {
    setCertificateVerifyProc: (given: Judge) => {
      judge = given;
    },
    closeAllConnections: async () => {
      closed += 1;
    },
  };
  await trustPlace(session, place, (seen) => mistrusted.push(seen));
  const answer = await new Promise<number>((resolve) => {
    const request = { hostname, certificate: { data }, errorCode } as Parameters<NonNullable<Judge>>[0];
    judge?.(request, resolve);
  });
  return { answer, mistrusted: mistrusted.map(({ found }) => found), closed };
}

const team: Pinned = { url: 'https://10.0.0.5:4600', fingerprint: pinned.fingerprint };

it('[DESK-3] a pinned place is believed by exactly its certificate, whoever vouches for another', async () => {
  expect(await verdict(team, '10.0.0.5', pinned.cert, -202)).toEqual({
    answer: TRUSTED,
    mistrusted: [],
    closed: 1,
  });
  for (const errorCode of [-202, 0])
    expect(await verdict(team, '10.0.0.5', other.cert, errorCode)).toEqual({
      answer: REFUSED,
      mistrusted: [other.fingerprint],
      closed: 1,
    });
});

it('[DESK-3] a place without a pin is believed as the system says, and it is told where it is not', async () => {
  const place = { url: 'https://room.example', fingerprint: null };
  expect(await verdict(place, 'room.example', other.cert, 0)).toMatchObject({
    answer: AS_THE_SYSTEM_SAYS,
    mistrusted: [],
  });
  expect(await verdict(place, 'room.example', other.cert, -202)).toMatchObject({
    answer: AS_THE_SYSTEM_SAYS,
    mistrusted: [other.fingerprint],
  });
});

it('[DESK-3] a pin vouches for no other server, and none is believed at the own room', async () => {
  expect(await verdict(team, 'other.example', pinned.cert, -202)).toMatchObject({
    answer: AS_THE_SYSTEM_SAYS,
  });
  expect(await verdict(null, '10.0.0.5', pinned.cert, -202)).toMatchObject({ answer: AS_THE_SYSTEM_SAYS });
  const ipv6 = { url: 'https://[fd00::1]:4600', fingerprint: pinned.fingerprint };
  expect(await verdict(ipv6, 'fd00::1', other.cert, 0)).toMatchObject({ answer: REFUSED });
});
