import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { figures, howLong } from '#tests/faults/how-long.ts';
import { mortalServer } from '#tests/faults/mortal-server.ts';
import { freePort } from '#tests/support/mail-server.ts';
import { randomOf, seedOfTheRun } from '#tests/support/random.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { until } from '#tests/support/test-server.ts';
import { setMailServer } from './delivering.ts';
import { mailDouble } from './mail-double.ts';
import { follow, linkIn, recipientsOf, subscribe } from './subscribing.ts';

it('[CAST-4] through kills at any point nobody is asked twice, and every link that arrived counts', {
  timeout: 3_600_000,
}, async () => {
  const draw = randomOf(seedOfTheRun(), 'killed confirmations');
  const mail = await mailDouble();
  const settings = join(temporaryFolder(), 'settings.json');
  writeFileSync(
    settings,
    JSON.stringify({ limits: { subscriptions: { burst: 100_000, perSecond: 1_000 } } }),
  );
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const mortal = await mortalServer(['--settings', settings, '--url', url, '--port', port]);
  await setMailServer(mortal.server(), mail.port);
  const kills = howLong(6, 200);
  for (let killed = 0; killed < kills; killed += 1) {
    for (let n = 0; n < 8; n += 1)
      expect((await subscribe(mortal.server(), `p${killed}-${n}@example.com`)).status).toBe(200);
    await sleep(draw.below(draw.chance(0.5) ? 10 : 60));
    await mortal.kill();
    await mortal.start();
  }
  await subscribe(mortal.server(), 'last@example.com');
  // The oldest go first: when this one is there, nothing else is to be sent.
  await until(() => mail.mails.some(({ to }) => to === 'last@example.com'), 60_000);
  const asked = mail.mails.map(({ to }) => to);
  expect(new Set(asked).size, `seed ${seedOfTheRun()}`).toBe(asked.length);
  for (const { raw, to } of mail.mails)
    expect([to, (await follow(mortal.server(), linkIn(raw, 'confirm'), 'POST')).status]).toEqual([to, 200]);
  expect((await recipientsOf(mortal.server())).map(({ address }) => address).sort()).toEqual(asked.sort());
  figures(`kills: ${kills}, ${asked.length} of ${kills * 8 + 1} asked, the others a doubt`);
  expect(asked.length).toBeGreaterThan(kills * 4);
});
