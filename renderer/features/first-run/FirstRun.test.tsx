import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Answers, Refuse, showPage } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { alertmanagerYaml } from './alertmanager-yaml.ts';
import { FirstRun } from './FirstRun.tsx';

const OLGA = { session: 'bearer', participant: 'olga', name: 'Olga', owner: true };
const BO = { session: 'bearer', participant: 'bo', name: 'Bo', owner: false };

beforeEach(() => history.replaceState(null, '', '/'));
afterEach(() => history.replaceState(null, '', '/'));

function summary(change: object = {}) {
  return {
    incident: 'i1',
    key: 'QD-1',
    title: 'Writes blocked',
    severity: 'SEV2',
    phase: 'triage',
    kind: 'real',
    declaredAt: '2026-11-20T09:00:00.000Z',
    resolvedAt: null,
    closedAt: null,
    commander: null,
    commanderName: null,
    role: 'owner',
    me: 'olga',
    ...change,
  };
}

function rooms(...incidents: object[]): Answers {
  return {
    'GET /api/v1/incidents': (_, request) => ({
      incidents: asksFor(request, 'status') === 'open' ? incidents : [],
    }),
  };
}

function asksFor(request: Request, name: string): string | null {
  return new URL(request.url).searchParams.get(name);
}

it('[AUTH-2] who is signed out reads how to get in, and may paste the link', async () => {
  const { user } = await showPage(<FirstRun />);
  const field = screen.getByRole('textbox', { name: 'Or paste the link here' });
  await user.type(field, 'http://192.168.1.20:4600/join');
  expect(screen.getByRole('button', { name: 'Go in' })).toHaveProperty('disabled', true);
  await user.type(field, '#q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo{Enter}');
  expect(location.pathname + location.hash).toBe('/join#q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo');
});

it('[INC-3] the list says what each room is: its severity, its phase, its commander, and whether it is a drill', async () => {
  await showPage(<FirstRun />, {
    session: OLGA,
    answers: rooms(
      summary(),
      summary({ incident: 'i2', key: 'QD-2', title: 'Exercise', kind: 'drill', commanderName: 'Ana' }),
    ),
  });
  const [real, drill] = screen.getAllByRole('listitem');
  if (real === undefined || drill === undefined) throw new Error('two rooms are listed');
  expect(within(real).getByText('No commander')).toBeTruthy();
  expect(within(real).getByText('SEV2')).toBeTruthy();
  expect(within(real).getByText('Triage')).toBeTruthy();
  expect(within(real).queryByText('DRILL')).toBeNull();
  expect(
    within(real)
      .getByRole('link', { name: /Writes blocked/ })
      .getAttribute('href'),
  ).toBe('/incidents/i1');
  expect(within(drill).getByText('DRILL')).toBeTruthy();
  expect(within(drill).getByText('Commander: Ana')).toBeTruthy();
});

it('[INC-3] real incidents stand before the drills', async () => {
  const drill = summary({ incident: 'i2', key: 'QD-2', title: 'Exercise', kind: 'drill' });
  await showPage(<FirstRun />, { session: OLGA, answers: rooms(drill, summary()) });
  const titles = screen.getAllByRole('link', { name: /^QD/ }).map((link) => link.textContent);
  expect(titles).toEqual(['QD-1Writes blocked', 'QD-2Exercise']);
});

it('[INC-1] closed incidents stay in reach, the newest first and more on demand', async () => {
  const over = { phase: 'closed', closedAt: '2026-11-20T10:00:00.000Z' };
  const pages: Readonly<Record<string, object>> = {
    '': { incidents: [summary({ ...over, incident: 'i5', key: 'QD-5', title: 'Fifth' })], next: 'QD-5' },
    'QD-5': { incidents: [summary({ ...over, incident: 'i4', key: 'QD-4', title: 'Fourth' })] },
  };
  const { user } = await showPage(<FirstRun />, {
    session: OLGA,
    answers: {
      'GET /api/v1/incidents': (_, request) =>
        asksFor(request, 'status') === 'closed' ? pages[asksFor(request, 'after') ?? ''] : { incidents: [] },
    },
  });
  const closed = within(await screen.findByRole('region', { name: 'Closed incidents' }));
  expect(closed.getByRole('link', { name: /Fifth/ }).getAttribute('href')).toBe('/incidents/i5');
  expect(closed.queryByText('No commander')).toBeNull();
  await user.click(closed.getByRole('button', { name: 'Show more' }));
  await closed.findByRole('link', { name: /Fourth/ });
  expect(closed.getAllByRole('link').map((link) => link.textContent)).toEqual(['QD-5Fifth', 'QD-4Fourth']);
  expect(closed.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('[INC-1] without a closed incident nothing is said of them', async () => {
  await showPage(<FirstRun />, { session: OLGA, answers: rooms(summary()) });
  expect(screen.queryByText('Closed incidents')).toBeNull();
});

it('[INC-1] declaring takes one field, and leads into the room', async () => {
  const told: Record<string, unknown>[] = [];
  const { user } = await showPage(<FirstRun />, {
    session: OLGA,
    answers: {
      ...rooms(),
      'POST /api/v1/incidents': (body) => {
        told.push(Object(body));
        return told.length === 1
          ? new Refuse(refusal('storage_unavailable'), 503)
          : { incident: 'i7', key: 'QD-7', seq: 2 };
      },
    },
  });
  await user.type(screen.getByRole('textbox', { name: 'What is wrong?' }), ' Checkout fails {Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The record cannot be written');
  await user.click(screen.getByRole('button', { name: 'Declare' }));
  await waitFor(() => expect(location.pathname).toBe('/incidents/i7'));
  expect(told[1]).toEqual({
    id: told[0]?.['id'],
    title: 'Checkout fails',
    severity: 'unknown',
    kind: 'real',
  });
  expect(told[1]?.['id']).toMatch(/^[0-9a-f]{32}$/);
});

it('[INC-3] the sample incident is played at the chosen speed', async () => {
  let told: unknown;
  const { user } = await showPage(<FirstRun />, {
    session: OLGA,
    answers: {
      ...rooms(),
      'POST /api/v1/drills': (body) => {
        told = body;
        return { incident: 'i9' };
      },
    },
  });
  await user.click(screen.getByRole('radio', { name: /300×/ }));
  await user.click(screen.getByRole('button', { name: 'Play' }));
  await waitFor(() => expect(location.pathname).toBe('/incidents/i9'));
  expect(told).toMatchObject({ speed: 300, script: 'database' });
});

it('[INC-3] the SEV1 of forty minutes is another drill, with speeds of its own', async () => {
  let told: unknown;
  const { user } = await showPage(<FirstRun />, {
    session: OLGA,
    answers: {
      ...rooms(),
      'POST /api/v1/drills': (body) => {
        told = body;
        return { incident: 'i9' };
      },
    },
  });
  await user.click(screen.getByRole('radio', { name: /^20×.*2 minutes/ }));
  await user.click(screen.getByRole('button', { name: 'Play the SEV1' }));
  await waitFor(() => expect(location.pathname).toBe('/incidents/i9'));
  expect(told).toMatchObject({ speed: 20, script: 'sev1' });
});

it('[AUTH-2] who came for one task goes straight to it', async () => {
  await showPage(<FirstRun />, { session: BO, answers: rooms(summary({ role: 'responder' })) });
  expect(location.pathname).toBe('/incidents/i1/me');
});

it('[AUTH-2] who has a choice, or leads, gets the list', async () => {
  await showPage(<FirstRun />, { session: BO, answers: rooms(summary({ role: 'deputy' })) });
  expect(location.pathname).toBe('/');
  expect(screen.getByText('Writes blocked')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Declare' })).toBeNull();
  expect(screen.queryByText('Connect Alertmanager')).toBeNull();
});

it('[AUTH-2] an ended session is told, and one can start again', async () => {
  const { user, storage } = await showPage(<FirstRun />, {
    session: BO,
    answers: { 'GET /api/v1/incidents': () => new Refuse(refusal('session_revoked'), 401) },
  });
  await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Start again' }));
  expect(storage.getItem('quarterdeck.session')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Open your invitation link' })).toBeTruthy();
});

it('[AUTH-2] the owner ends a session in two presses', async () => {
  const session = { id: 's2', participant: 'bo', name: 'Bo', owner: false, current: false };
  const seen = { createdAt: '2026-11-20T09:00:00.000Z', lastSeenAt: '2026-11-20T09:05:00.000Z' };
  const ended: string[] = [];
  const { user } = await showPage(<FirstRun />, {
    session: OLGA,
    answers: {
      ...rooms(),
      'GET /api/v1/sessions': () => ({ sessions: ended.length === 0 ? [{ ...session, ...seen }] : [] }),
      'DELETE /api/v1/sessions/s2': () => {
        ended.push('s2');
        return { ok: true };
      },
    },
  });
  await openDetails('Signed-in screens');
  await user.click(await screen.findByRole('button', { name: 'End the session of Bo' }));
  expect(ended).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Really end the session of Bo' }));
  await waitFor(() => expect(screen.queryByText('Bo')).toBeNull());
  expect(ended).toEqual(['s2']);
});

it('[AUTH-2] of many sessions the nearest are shown, this screen first, and all on demand', async () => {
  const seen = '2026-11-20T09:00:00.000Z';
  const of = (name: string, minute: number, current = false) => ({
    id: name,
    participant: name,
    name,
    owner: false,
    current,
    createdAt: seen,
    lastSeenAt: `2026-11-20T09:0${minute}:00.000Z`,
  });
  const { user } = await showPage(<FirstRun />, {
    session: OLGA,
    answers: {
      ...rooms(),
      'GET /api/v1/sessions': () => ({
        sessions: [of('a', 1), of('b', 2), of('c', 3), of('d', 4), of('e', 5), of('f', 0, true)],
      }),
    },
  });
  await openDetails('Signed-in screens');
  const names = () =>
    screen.getAllByRole('listitem').flatMap((item) => item.querySelector('strong')?.textContent ?? []);
  await screen.findByText('this screen');
  expect(names()).toEqual(['f', 'e', 'd', 'c', 'b']);
  await user.click(screen.getByRole('button', { name: 'Show all 6' }));
  expect(names()).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
});

it('[INC-1] the title field of a declaration has the focus', async () => {
  await showPage(<FirstRun />, { session: OLGA, answers: rooms() });
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What is wrong?' }));
});

it('[AUTH-2] the password of the alert sender is fetched only when it is asked for', async () => {
  const { asked } = await showPage(<FirstRun />, {
    session: OLGA,
    answers: {
      ...rooms(),
      'GET /api/v1/alert-sender': () => ({
        url: 'http://h/hooks/alertmanager',
        username: 'u',
        password: 'p',
      }),
    },
  });
  expect(asked).not.toContain('GET /api/v1/alert-sender');
  await openDetails('Connect Alertmanager');
  expect(await screen.findByText(/password: "p"/)).toBeTruthy();
});

it('[AUTH-2] a password is quoted as YAML reads it', () => {
  const yaml = alertmanagerYaml({ url: 'http://h:1/x', username: 'u', password: 'a"b\\c: #d' });
  expect(yaml).toContain('password: "a\\"b\\\\c: #d"');
});

/** happy-dom opens no `<details>` by a click on its summary. */
async function openDetails(summaryText: string): Promise<void> {
  const details = screen.getByText(summaryText).closest('details');
  if (details === null) throw new Error(`no details around ${summaryText}`);
  await act(async () => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
}

it('[INC-4] the first page has the one-minute guide, with the key of each step', async () => {
  await showPage(<FirstRun />, { session: OLGA, answers: rooms() });
  const guide = screen.getByText('Your first incident, in one minute').closest('details');
  const keys = [...(guide?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent);
  expect(keys).toEqual(['C', 'W', 'T', '1', 'D', 'B', 'R', 'H', '…']);
});
