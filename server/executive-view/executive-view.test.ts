import { describe, expect, it } from 'vitest';
import { refusal } from '#shared/errors/refusal.ts';
import { DEFAULT_AUDIENCES } from '#shared/incident/broadcasts/audience.ts';
import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { made, OWNER, Scenario, SYSTEM } from '#shared/incident/testing/scenario.ts';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { executiveFacts } from './facts.ts';
import { executivePage, refusedPage } from './page.ts';

const COMPONENTS = [
  { id: 'checkout', name: { en: 'Checkout', ja: '決済' } },
  { id: 'search', name: { en: 'Search', ja: '検索' } },
];

function aRoom(declare: Record<string, unknown> = {}, workspace: Scenario['workspace'] = {}): Scenario {
  const room = new Scenario();
  room.workspace = { components: COMPONENTS, ...workspace };
  room.given(OWNER, 'incident.declare', {
    title: 'Checkout fails',
    severity: 'SEV1',
    // Without the time in which an update can be taken back: what is sent is read at once.
    settings: { takeBackSeconds: 0 },
    ...declare,
  });
  for (const [participant, name, role] of [
    ['ana', 'Ana', 'responder'],
    ['ivo', 'Ivo', 'internal-liaison'],
  ] as const)
    room.given(SYSTEM, 'participant.join', { participant, name, role });
  room.given('ana', 'command.claim', {});
  return room;
}

function tell(room: Scenario, text: string, more: Record<string, unknown> = {}, by = 'ivo'): void {
  const status = (more['status'] ?? 'identified') as PublicStatus;
  const nextUpdateAt = status === 'resolved' ? null : plus(room.now, 20 * MINUTE);
  const said = { audience: 'executives', status, text, nextUpdateAt, ...more };
  const drafted = room.given(by, 'broadcast.draft', said);
  room.given(by, 'broadcast.send', { broadcast: made(drafted, 'broadcast') });
}

function facts({ state, now }: Scenario) {
  return executiveFacts(state, now);
}

function page(room: Scenario, language: 'en' | 'ja' = 'en'): string {
  return executivePage(facts(room), { language, refreshes: true });
}

/** What somebody reads: no markup, blanks as one. */
function read(markup: string): string {
  return markup
    .replace(/<head>[\s\S]*<\/head>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('what executives read of an incident', () => {
  it('[CAST-6] says what it is, how severe, since when, who commands, and when more is heard', () => {
    const room = aRoom();
    tell(room.pass(10), 'Nobody can pay.\n\nWe switch to the second site.');
    room.pass(5).given('ana', 'contacts.count', { delta: 7 });
    tell(room.pass(20), 'The second site takes over.', {}, 'ana');
    room.pass(4);
    for (const [language, words] of [
      [
        'en',
        [
          'QD-1',
          'Checkout fails',
          'SEV1 Critical · A service that customers depend on is down',
          'Going on for 39 min since Nov 20, 2026, 09:00 UTC',
          'Customer contacts 7 0 in the last 15 minutes',
          'Next update in 16 min by Nov 20',
          'Identified',
          'Trouble was noticed.',
          'The second site takes over.',
          '4 min ago · by the commander',
          'In command: Ana',
          'Earlier updates',
          'Nobody can pay.',
          'by the internal liaison',
        ],
      ],
      [
        'ja',
        [
          'SEV1 致命的',
          '経過時間 39 分 開始 2026/11/20 9:00 UTC',
          'お客様からの問い合わせ 7 件 直近 15 分間で 0 件',
          '次の更新予定 あと 16 分 期限',
          '原因を特定',
          '発信：指揮者',
          '発信：社内連絡係',
          '指揮者： Ana',
          'これまでの更新',
        ],
      ],
    ] as const) {
      const said = read(page(room, language));
      for (const each of words) expect(said).toContain(each);
    }
    expect(facts(room).updates.map(({ text }) => text)).toEqual([
      'The second site takes over.',
      'Nobody can pay.\n\nWe switch to the second site.',
    ]);
  });

  it('[CAST-6] counts the customers of the last quarter of an hour apart', () => {
    const room = aRoom();
    room.given('ana', 'contacts.count', { delta: 30 });
    room.pass(14).given('ana', 'contacts.count', { delta: 3 });
    expect(facts(room).contacts).toEqual({ total: 33, lately: 33 });
    expect(facts(room.pass(2)).contacts).toEqual({ total: 33, lately: 3 });
  });

  it('[CAST-6] says by a word when an update is overdue', () => {
    const room = aRoom();
    tell(room, 'Nobody can pay.');
    expect(page(room.pass(19))).not.toContain('late');
    const late = page(room.pass(3));
    expect(late).toContain('<div class="late">');
    expect(read(late)).toContain('Overdue by 2 min');
    expect(read(page(room, 'ja'))).toContain('2 分遅れています');
  });

  it('[CAST-6] says by whom as what they were when they sent it, whatever they are by now', () => {
    const room = aRoom();
    tell(room, 'Nobody can pay.', {}, 'ana');
    room.given(SYSTEM, 'participant.join', { participant: 'bo', name: 'Bo', role: 'deputy' });
    room.given('bo', 'command.assume', { reason: 'Ana is not reached.' });
    expect(facts(room)).toMatchObject({ commander: { name: 'Bo' }, updates: [{ role: 'commander' }] });
  });

  it('[CAST-4] says by whom also where the server let it out', () => {
    const room = aRoom({ settings: {} });
    tell(room, 'Nobody can pay.');
    expect(facts(room).updates).toEqual([]);
    expect(facts(room.pass(1, { reminders: true })).updates).toMatchObject([{ role: 'internal-liaison' }]);
  });

  it('[CAST-6] shows the public page’s services that are hit, and what the public was told last', () => {
    const room = aRoom();
    expect(read(page(room))).toContain('None is shown as hit.');
    expect(read(page(room))).toContain('The public has not been told anything.');
    room.given('ana', 'status.set_components', {
      components: [{ component: 'checkout', state: 'major_outage' }],
    });
    tell(room, 'Payments fail.', { audience: 'public', status: 'investigating' });
    const said = read(page(room.pass(5)));
    expect(said).toContain('Checkout Major outage');
    expect(said).not.toContain('Search');
    expect(said).toContain(
      'What the public was told last Nov 20, 2026, 09:00 UTC · 5 min ago · Investigating',
    );
    expect(said).toContain('Payments fail.');
    expect(read(page(room, 'ja'))).toContain('決済 大規模障害');
  });

  it('[CAST-1] stands on facts alone where the incident was declared without executives, and says so', () => {
    const audiences = DEFAULT_AUDIENCES.filter(({ id }) => id !== 'executives');
    const room = aRoom({}, { audiences });
    const said = read(page(room));
    expect(said).toContain('No updates are written for executives of this incident.');
    expect(said).not.toContain('Next update');
    expect(said).toContain('In command: Ana');
    expect(read(page(room, 'ja'))).toContain('経営陣向けの更新は書かれません');
    expect(read(page(aRoom()))).toContain('No update has been written yet.');
  });

  it('[CAST-6] tells of the end: how long it lasted, and that nothing more is planned', () => {
    const room = aRoom();
    tell(room.pass(30), 'Nobody can pay.');
    room.pass(90).given('ana', 'incident.resolve', {});
    expect(facts(room)).toMatchObject({ status: 'resolved', next: { isLate: true } });
    tell(room, 'All can pay again.', { status: 'resolved' });
    let said = read(page(room.pass(10)));
    expect(said).toContain('Lasted 2 h 0 min');
    expect(said).toContain('No further update is planned.');
    room.given('ana', 'incident.close', {});
    said = read(page(room.pass(60)));
    for (const words of ['Closed', 'Lasted 2 h 0 min', 'The incident is over and closed.'])
      expect(said).toContain(words);
    room.given('ana', 'incident.reopen', {});
    // What they were told last does not hold any more, and nobody has told them otherwise yet.
    expect(facts(room)).toMatchObject({ status: null, resolvedAt: null, next: { isLate: true } });
  });

  it('[INC-3] a drill says that it is one', () => {
    expect(read(page(aRoom()))).not.toContain('drill');
    expect(read(page(aRoom({ kind: 'drill' })))).toContain('This is a drill.');
    expect(read(page(aRoom({ kind: 'drill' }), 'ja'))).toContain('これは訓練です。');
  });

  it('[LOG-3] words that were redacted are said to be taken out', () => {
    const room = aRoom();
    tell(room, 'db-7 of Acme lost the ledger.');
    const { state } = room;
    const broadcasts = Object.fromEntries(
      Object.entries(state.broadcasts).map(([id, each]) => [id, { ...each, text: REDACTED }]),
    );
    room.state = { ...state, title: REDACTED, broadcasts };
    const said = page(room);
    expect(said).not.toContain('█');
    expect(said.split('[These words were taken out.]')).toHaveLength(4);
    expect(read(page(room, 'ja'))).toContain('［この内容は削除されました］');
  });

  it('[CAST-6] whatever was written is text', () => {
    const room = aRoom({ title: '<img src=x onerror=alert(1)>' });
    tell(room, '</p><script>alert(1)</script>');
    expect(page(room)).not.toMatch(/<img|<script/);
    expect(page(room)).toContain('&lt;/p&gt;&lt;script&gt;');
  });

  it('[CAST-6] says nothing before a severity was named', () => {
    expect(read(page(aRoom({ severity: 'unknown' })))).toContain('has not been determined yet');
  });
});

describe('what executives do not read', () => {
  it('[CAST-6] is everything else that a room is full of', () => {
    let count = 0;
    /** Another secret each time, so that one that leaks is known by its number. */
    const secret = () => {
      count += 1;
      return `SECRET-${count}-`;
    };
    const full = aRoom({}, { audiences: DEFAULT_AUDIENCES.map((each) => ({ ...each, isOn: true })) });
    const given = full.given.bind(full);
    given(SYSTEM, 'participant.join', { participant: 'cy', name: secret(), role: 'lead' });
    given(SYSTEM, 'participant.join', { participant: 'dee', name: secret(), role: 'responder' });
    given('ana', 'note.add', { text: secret() });
    given('ana', 'risk.note', { text: secret() });
    given('ana', 'incident.assess', { alert: 'down', exposure: 'confirmed', hit: 4_711 });
    given('ana', 'incident.set_severity', { severity: 'SEV2', reason: secret() });
    given('ana', 'incident.link', {
      kind: 'chat',
      label: secret(),
      url: `https://${secret().toLowerCase()}.example/`,
    });
    const task = made(given('ana', 'task.assign', { title: secret(), assignee: 'dee', minutes: 5 }), 'task');
    given('dee', 'task.understand', { task });
    given('dee', 'task.block', { task, need: secret() });
    const decision = made(
      given('ana', 'decision.propose', { proposal: secret(), risk: secret(), executor: 'cy' }),
      'decision',
    );
    given('cy', 'decision.object', { decision, reason: secret() });
    given('ana', 'team.form', { name: secret(), lead: 'cy' });
    given('ana', 'participant.warn', { participant: 'dee', reason: 'disruptive' });
    given('dee', 'rest.order', { minutes: 30 });
    given('ana', 'rollcall.start', {});
    given('ana', 'broadcast.snooze', { audience: 'executives', minutes: 5, reason: secret() });
    for (const audience of ['executives', 'public', 'customers', 'support'])
      given('ivo', 'broadcast.draft', {
        audience,
        status: 'identified',
        text: secret(),
        nextUpdateAt: plus(full.now, 20 * MINUTE),
      });
    for (const audience of ['customers', 'support']) tell(full, secret(), { audience });
    tell(full, 'Nobody can pay.');
    expect(count).toBeGreaterThan(16);
    expect(JSON.stringify(full.log).match(/SECRET-\d+-/g)?.length).toBeGreaterThanOrEqual(count);
    for (const language of ['en', 'ja'] as const) {
      const markup = page(full.pass(100), language);
      expect(markup).toContain('Nobody can pay.');
      expect(markup.match(/SECRET-\d+-|4711|4,711|disruptive|Ivo|rest/gi)).toBeNull();
    }
  });
});

describe('the page', () => {
  it('[CAST-6] leads to the other language, and stops and begins to renew itself, without its token in any link', () => {
    const room = aRoom();
    const links = (language: 'en' | 'ja', refreshes: boolean) =>
      [...executivePage(facts(room), { language, refreshes }).matchAll(/ href="(\?[^"]*)"/g)].map(
        ([, href]) => href,
      );
    expect(links('en', true)).toEqual(['?lang=ja', '?lang=en&amp;refresh=off']);
    expect(links('ja', false)).toEqual(['?lang=en&amp;refresh=off', '?lang=ja']);
  });

  it('[CAST-6] that is not there says so in the reader’s language', () => {
    const refused = refusal('executive_view_unknown');
    const said = (language: 'en' | 'ja') => read(refusedPage(refused, { language, refreshes: true }));
    expect(said('en')).toContain('This page is not there, or its link has ended.');
    expect(said('ja')).toContain('リンクが無効になっています');
  });
});
