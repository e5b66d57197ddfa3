import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { type Browser, type BrowserContext, chromium, devices, type Page } from '@playwright/test';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { doubleOf } from '#tests/desktop/double-host.ts';
import { cockpitOn } from '#tests/e2e/support/cockpit.ts';
import { phoneOn } from '#tests/e2e/support/phone.ts';
import { words } from '#tests/e2e/support/words.ts';
import { installedBrowser, QUIET } from '#tests/support/quiet-browser.ts';
import type { Facts } from './facts.ts';
import { TRACE } from './traced.ts';
import { on } from './two-hosts.ts';

/**
 * `node play.ts PHONE FACTS`: on the commander's machine, where this runs, the desktop app; on the host PHONE two phones.
 * What happened is written to FACTS.
 */
const [, , phoneHost = '', factsFile = ''] = argv;
const t = words('en');
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-lan-'));
const traceFile = join(folder, 'trace');

/** A server that died is back long before. */
const LOG_LIMIT_MS = 40_000;

const ends: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })];

async function main(): Promise<Facts> {
  const strace = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', TRACE, '-e', 'signal=none', '-o', traceFile];
  const app = await doubleOf('out/main/index.js', {}, strace).start(join(folder, 'app'), ['--port', '0']);
  // Not by a signal: strace is who would get it.
  let isEnding = false;
  const quit = async () => {
    if (!isEnding) {
      isEnding = true;
      // An incident is open: whoever ends the app means it.
      await app.ask?.('answerWith', 0);
      await app.evaluate(({ app: running }) => running.quit(), undefined).catch(() => {});
    }
    await app.ended;
  };
  ends.push(quit);
  const page = await app.window();
  const cockpit = cockpitOn(page);
  const dialog = page.getByRole('dialog');

  step('declares');
  await page.getByLabel('Your name').fill('Aiko');
  await page.getByRole('button', { name: 'Join the war room' }).click();
  await page.getByLabel('What is wrong?').fill('Checkout fails in Europe');
  await page.getByRole('button', { name: 'Declare' }).click();

  step('opens the door');
  // The card of the new room says that its links open here alone, and leads to the door.
  await dialog
    .getByRole('button', { name: t('war-room:doors.share') })
    .first()
    .click();
  await dialog.getByRole('button', { name: t('sharing:start') }).click();
  await dialog.getByRole('figure').waitFor();
  const fingerprint = (await dialog.getByRole('figure').locator('code').innerText()).replaceAll(/[\s:]/g, '');
  const code = await pairingCode('Deputy');
  await dialog.getByRole('button', { name: t('app:done') }).click();
  await page.getByRole('button', { name: t('war-room:open') }).click();
  const house = dialog.getByRole('region', { name: 'Link: People of the house' });
  await house.filter({ hasText: 'https://' }).waitFor();
  const link = await house.innerText();
  await dialog.getByRole('button', { name: t('war-room:card.toCockpit') }).click();
  await cockpit.claim();

  step('phones join');
  const browser = await phoneBrowser();
  const warning = await warned(browser, link);
  const bo = await newPhone(browser);
  await phoneOn(bo).join(link.trim(), 'Bo');
  const kei = await newPhone(browser);
  await kei.goto(new URL('/join', link).href);
  await kei.getByRole('textbox', { name: t('join:code.label') }).fill(code.toLowerCase());
  await kei.getByRole('button', { name: t('join:code.go') }).click();
  await kei.getByRole('textbox', { name: t('join:name') }).fill('Kei');
  await kei.getByRole('button', { name: t('join:enter') }).click();
  await kei.waitForURL(/\/incidents\//);

  step('assigns a task');
  // An instruction goes over the network, and its report comes back.
  const phone = phoneOn(bo);
  await cockpit.assign('@Bo 20m check replication lag');
  await phone.isTold('check replication lag');
  await phone.understand();
  await phone.report('no lag on any replica');
  await cockpit.column('done').getByText('check replication lag').waitFor();

  step('hands over command');
  await handOver(page, kei);

  step('the server dies');
  // The server dies; the door is there again, at its port, and the phones find back by themselves.
  const pid = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ name }) => name === 'Quarterdeck server')?.pid ?? 0,
    undefined,
  );
  process.kill(pid, 'SIGKILL');
  await cockpit.note('The server was away');
  await phone.isLink('live');
  step('logs are read');
  const logs = [page, bo, kei].map((each) => logOf(each, 'The server was away'));
  const [here = [], atBo = [], atKei = []] = await Promise.all(logs);
  step('ends');
  // Each phone comes back in its own time: the mark is read once it counts both.
  const mark = page.getByRole('button', { name: /^On the network · 2/ });
  const connected = await mark.innerText();
  await quit();
  return {
    link,
    code,
    fingerprint,
    warning,
    here,
    atBo,
    atKei,
    connected,
    trace: readFileSync(traceFile, 'utf8'),
  };

  async function pairingCode(role: string): Promise<string> {
    await dialog.getByRole('button', { name: new RegExp(t('sharing:pair.role')) }).click();
    await page.getByRole('option', { name: role, exact: true }).click();
    await dialog.getByRole('button', { name: t('sharing:pair.make') }).click();
    return dialog.getByLabel(t('sharing:pair.code')).innerText();
  }
}

/** Where it stands, for whoever reads why it failed. */
function step(what: string): void {
  process.stderr.write(`${Math.round(performance.now())} ms ${what}\n`);
}

/** The browser of both phones, on their host. */
async function phoneBrowser(): Promise<Browser> {
  const program = join(folder, 'phone.sh');
  const executable = installedBrowser() ?? chromium.executablePath();
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${on({ name: phoneHost, address: '' }).join(' ')} ${executable} "$@"\n`,
    {
      mode: 0o700,
    },
  );
  const browser = await chromium.launch({
    executablePath: program,
    args: [...QUIET],
  });
  ends.push(() => browser.close());
  return browser;
}

/** What a browser that was told nothing makes of the link. */
async function warned(browser: Browser, link: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const said = await page.goto(link.trim()).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
  await context.close();
  return said;
}

/** A phone whose owner went past the warning. */
async function newPhone(browser: Browser): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    ...devices['Pixel 7'],
    locale: 'en-GB',
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(40_000);
  return context.newPage();
}

/** Command goes from the desk to a phone, by an offer and a read-back. */
async function handOver(from: Page, to: Page): Promise<void> {
  const incident = new URL(to.url()).pathname.split('/')[2] ?? '';
  await to.goto(new URL(`/incidents/${incident}/me`, to.url()).href);
  // Out of the field: keys act where nobody types.
  await from.getByRole('heading', { level: 1 }).first().click();
  await from.keyboard.press('h');
  await from.getByRole('dialog').getByRole('radio', { name: /^Kei/ }).check();
  await from.getByRole('button', { name: t('transfer:offerTo', { name: 'Kei' }), exact: true }).click();
  await to.getByRole('button', { name: t('transfer:readBack'), exact: true }).tap();
  const sheet = to.getByRole('dialog');
  const points = sheet.getByRole('listitem').filter({ has: to.getByRole('heading') });
  await points.first().waitFor();
  for (const point of await points.all()) await point.getByRole('button').tap();
  await sheet.getByRole('button', { name: t('transfer:take'), exact: true }).tap();
  await from.getByRole('banner').getByText('Kei').waitFor();
}

/** The log as a screen is given it, once it holds a note. */
async function logOf(page: Page, note: string): Promise<readonly string[]> {
  const until = performance.now() + LOG_LIMIT_MS;
  while (performance.now() < until) {
    const events = await page.evaluate(async () => {
      const desktop = 'quarterdeck' in window ? (window.quarterdeck as DesktopApi) : null;
      const kept = JSON.parse(localStorage.getItem('quarterdeck.session') ?? '{}');
      const { session } = (desktop === null ? kept : await desktop.savedSession({ place: 'own' })) ?? {};
      const incident = location.pathname.split('/')[2] ?? '';
      const server = desktop === null ? '' : (await desktop.serverAddress()).url;
      const answer = await fetch(`${server}/api/v1/incidents/${incident}/events?after=0&limit=1000`, {
        headers: { authorization: `Bearer ${session}` },
      }).catch(() => null);
      return answer?.ok === true
        ? ((await answer.json()).events as { seq: number; type: string; hash: string; data: unknown }[])
        : [];
    });
    if (JSON.stringify(events).includes(note))
      return events.map(({ seq, type, hash }) => `${seq} ${type} ${hash}`);
    await page.waitForTimeout(100);
  }
  throw new Error(`${page.url()} was never given “${note}”`);
}

process.once('SIGTERM', () => void end(1));
void main()
  .then((facts) => writeFileSync(factsFile, JSON.stringify(facts)))
  .then(
    () => 0,
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      return 1;
    },
  )
  .then(end);

async function end(status: number): Promise<void> {
  for (const clear of ends.toReversed()) await clear().catch(() => {});
  exit(status);
}
