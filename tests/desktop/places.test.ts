import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '#server/index.ts';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { shownFingerprint } from '#shared/desktop/fingerprint.ts';
import { findings } from '#tests/e2e/support/axe.ts';
import { newCertificate } from '#tests/support/certificate.ts';
import { OWNER_TOKEN, type TestServer, withCalls } from '#tests/support/test-server.ts';
import { type TlsFront, tlsFront } from '#tests/support/tls-front.ts';
import type { DesktopApp } from './host.ts';
import { signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = suiteFolder('places');
const certificate = newCertificate();
const other = newCertificate();
let app: DesktopApp;
let page: Page;
/** The team's server, behind TLS with a certificate that nobody vouches for. */
let team: RunningServer;
let calls: TestServer;
let front: TlsFront;
let incident: string;

beforeAll(async () => {
  team = await startServer({ ownerToken: OWNER_TOKEN, logLevel: 'silent' });
  calls = withCalls(team);
  front = await tlsFront(team.port, certificate);
  incident = await calls.declare({ title: 'Payments are down' });
  app = await host.start(userData);
  page = await app.window();
}, 180_000);

afterAll(async () => {
  await app?.clear();
  await front?.stop();
  await team?.stop();
});

/** A join link of the team's, for one more screen. */
async function link(fingerprint: string | null = certificate.fingerprint): Promise<string> {
  const { body } = await calls.call('POST', `/api/v1/incidents/${incident}/invites`, {
    body: { role: 'deputy' },
  });
  const named = fingerprint === null ? '' : `.${fingerprint}`;
  return `https://127.0.0.1:${front.port}/join#${body.token}${named}`;
}

/** By the keys, from whatever page is shown. */
async function openSwitcher(): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyM');
  await page.getByRole('dialog', { name: 'Where the room is' }).waitFor();
}

async function paste(text: string): Promise<void> {
  await openSwitcher();
  await page.getByLabel('Join link of another server').fill(text);
  await page.getByRole('dialog').locator('button[type=submit]').click();
}

/** Home in two keys. */
async function goHome(): Promise<void> {
  await openSwitcher();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
}

/** A certificate on the page, by what is said of it, as two people compare it. */
async function shows(what: string, fingerprint: string, timeout = 30_000): Promise<void> {
  const figure = page.getByRole('figure', { name: `The certificate ${what}` });
  await figure.getByText(shownFingerprint(fingerprint)).waitFor({ timeout });
}

function here() {
  return page.evaluate(async () => {
    const places = await quarterdeck.places();
    const { current } = places;
    const session = await quarterdeck.savedSession({ place: current });
    return { ...places, ...(await quarterdeck.serverAddress()), session };
  });
}

async function teamId(): Promise<string> {
  return (await here()).remote[0]?.id ?? '';
}

/** Every file below a folder that has a text in its bytes. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path).includes(text);
  });
}

const TOKENS: string[] = [];
let ownServer = '';

async function noteToken(): Promise<void> {
  TOKENS.push((await here()).session?.session ?? 'no session');
}

describe(`the desktop’s places, on ${host.name}`, () => {
  it('[DESK-1] begins at this machine’s own room', async () => {
    await signIn(page);
    await page.getByRole('button', { name: 'Where the room is: This machine' }).waitFor();
    expect(await here()).toMatchObject({ current: 'own', remote: [], session: { name: 'Aiko Tanaka' } });
    ownServer = (await here()).url;
    await noteToken();
  });

  it('[DESK-1] goes to a team’s server by a link that names its certificate, live over the socket', async () => {
    await paste(await link());
    await page.getByLabel('Your name').fill('Bo Lind');
    await page.getByRole('button', { name: 'Join the war room' }).click();
    await page.getByText('Payments are down').first().waitFor();
    await calls.command(OWNER_TOKEN, incident, 'note.add', { text: 'Said on the team’s server' });
    await page.getByText('Said on the team’s server').first().waitFor();
    const { url, current, session } = await here();
    expect([url, session?.name]).toEqual([`https://127.0.0.1:${front.port}`, 'Bo Lind']);
    expect(current).not.toBe('own');
    await noteToken();
  });

  it('[DESK-3] talks there to nobody but that server, and gives away no key to the own room', async () => {
    const tried = await page.evaluate(async (ownUrl) => {
      const policy = (await fetch('/')).headers.get('content-security-policy') ?? '';
      const refused = (asked: Promise<unknown>) =>
        asked.then(
          () => 'answered',
          () => 'refused',
        );
      return {
        connect: /connect-src ([^;]*)/.exec(policy)?.[1],
        ownerLink: await refused(quarterdeck.ownerLink()),
        ownSession: await refused(quarterdeck.savedSession({ place: 'own' })),
        ownServer: await refused(fetch(`${ownUrl}/healthz`)),
        stored: localStorage.getItem('quarterdeck.session'),
      };
    }, ownServer);
    expect(tried).toEqual({
      connect: `'self' https://127.0.0.1:${front.port} wss://127.0.0.1:${front.port}`,
      ownerLink: 'refused',
      ownSession: 'refused',
      ownServer: 'refused',
      stored: null,
    });
  });

  it('[DESK-1] comes home in two keys, as the person of that room', async () => {
    await goHome();
    expect(await here()).toMatchObject({ current: 'own', session: { name: 'Aiko Tanaka' } });
    await page.getByText('Aiko Tanaka').first().waitFor();
  });

  it('[DESK-1] goes there again without a link, signed in as before', async () => {
    await openSwitcher();
    await page.getByRole('button', { name: `Go there: 127.0.0.1:${front.port}` }).click();
    await page.getByText('Payments are down').first().waitFor();
    expect((await here()).session?.name).toBe('Bo Lind');
  });

  it('[DESK-3] a certificate that changes under the window is refused, with both fingerprints, and the way home', async () => {
    const { port } = front;
    await front.stop();
    front = await tlsFront(team.port, other, port);
    await shows('that was shown', other.fingerprint, 45_000);
    await shows('that you trusted', certificate.fingerprint);
    const trouble = page.getByRole('region', { name: 'No connection' });
    // Loaded anew, a page of a room says what the line does, too.
    await page.evaluate((path) => history.pushState(null, '', path), `/incidents/${incident}`);
    await page.reload();
    await trouble.waitFor({ timeout: 45_000 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findings(page)).toEqual([]);
    await trouble.getByRole('button', { name: 'Go to this machine’s room' }).click();
    await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
  });

  it('[DESK-3] nor is it gone to, nor by a link that names none; a new link that names it is believed', async () => {
    await openSwitcher();
    await page.getByRole('button', { name: `Go there: 127.0.0.1:${front.port}` }).click();
    await shows('that was shown', other.fingerprint);
    await shows('that you trusted', certificate.fingerprint);
    await page.keyboard.press('Escape');
    await paste(await link(null));
    await shows('that you trusted', certificate.fingerprint);
    expect((await here()).current).toBe('own');
    await page.keyboard.press('Escape');
    await paste(await link(other.fingerprint));
    await page.getByText('Join as Bo Lind').waitFor();
    await goHome();
  });

  it('[DESK-1] says in one sentence why a place cannot be gone to', async () => {
    const web = createServer((_request, response) => response.end('<h1>Sign in to the VPN</h1>'));
    const old = createServer((_request, response) =>
      response.end(JSON.stringify({ status: 'ok', version: '0.0.9', storage: 'ok' })),
    );
    for (const server of [web, old])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = (port: number) => `http://127.0.0.1:${port}/join#${'t'.repeat(43)}`;
    const [webPort, oldPort] = [web.address() as AddressInfo, old.address() as AddressInfo];
    const said = await page.evaluate(
      async (links) => Promise.all(links.map((each) => quarterdeck.addPlace({ link: each }))),
      [at(webPort.port), at(oldPort.port), at(9), 'http://room.example/join#ttttttttttttttttttttt', 'hello'],
    );
    web.close();
    old.close();
    const reasons = said.map((done) => (done.ok ? 'ok' : done.error.details?.['reason']));
    expect(reasons).toEqual([
      'place_not_quarterdeck',
      'place_other_version',
      'place_unreachable',
      'place_not_encrypted',
      'place_link_wrong',
    ]);
    expect((await here()).current).toBe('own');
  });

  it('[DESK-3] outlives the program, and no token is in the bytes of any file', async () => {
    expect(TOKENS.every((token) => token.length > 40)).toBe(true);
    expect(await app.quit()).toBe(0);
    for (const token of TOKENS) expect(filesWith(userData, token)).toEqual([]);
    const secrets = JSON.parse(readFileSync(join(userData, 'secrets.json'), 'utf8'));
    expect(Object.keys(secrets.sessions)).toEqual(['own', `https://127.0.0.1:${front.port}`]);
    app = await host.start(userData, []);
    page = await app.window();
    await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
    expect((await here()).session?.name).toBe('Aiko Tanaka');
  }, 60_000);

  it('[DESK-3] a place that is forgotten is gone with its session', async () => {
    const id = await teamId();
    await page.evaluate(() => history.pushState(null, '', '/desktop'));
    await page.reload();
    const place = page.getByRole('region', { name: 'Where the room is' });
    await place.getByRole('button', { name: /^Forget / }).click();
    await place.getByRole('button', { name: /^Really forget / }).click();
    await expect.poll(async () => (await here()).remote).toEqual([]);
    const { sessions } = JSON.parse(readFileSync(join(userData, 'secrets.json'), 'utf8'));
    expect(Object.keys(sessions)).toEqual(['own']);
    const done = await page.evaluate((place) => quarterdeck.choosePlace({ place }), id);
    expect(done).toMatchObject({ ok: false, error: { details: { reason: 'place_unknown' } } });
  });

  it('[DESK-3] moves a session that an earlier version kept in clear text to the key store, once', async () => {
    await page.evaluate(async () => {
      const session = await quarterdeck.savedSession({ place: 'own' });
      await quarterdeck.forgetSession({ place: 'own' });
      localStorage.setItem('quarterdeck.session', JSON.stringify(session));
      history.pushState(null, '', '/');
    });
    await page.reload();
    await page.getByText('Aiko Tanaka').first().waitFor();
    expect((await here()).session?.name).toBe('Aiko Tanaka');
    expect(await page.evaluate(() => localStorage.getItem('quarterdeck.session'))).toBeNull();
  });
});
