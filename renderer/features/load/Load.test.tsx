import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Refuse, showPage } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { dayAfter } from '#shared/load/day-range.ts';
import { HOUR } from '#shared/time/instant.ts';
import { Load } from './Load.tsx';
import { dayHere } from './range.ts';

const OWNER = { session: 'bearer', participant: 'olga', name: 'Olga', owner: true };
const NOTHING = { business: 0, off: 0, sleep: 0 };

/** Ana was on duty the day before the last in her night, Bo on the last at noon. */
function answer(from: string, to: string) {
  const line = { incidents: 1, days: 1, zone: null };
  const night = { duty: { ...NOTHING, off: HOUR, sleep: 6 * HOUR }, interruptions: { ...NOTHING, sleep: 2 } };
  const noon = { duty: { ...NOTHING, business: 3 * HOUR }, interruptions: { ...NOTHING, business: 1 } };
  return {
    from,
    to,
    zone: 'Asia/Tokyo',
    people: [
      {
        ...line,
        ...night,
        person: 'ana',
        name: 'Ana',
        zone: 'Europe/Berlin',
        nights: 2,
        nightsInARow: 2,
        share: 0.7,
        byDay: [{ day: dayAfter(to, -1), ...night }],
      },
      {
        ...line,
        ...noon,
        person: 'bo',
        name: 'Bo',
        nights: 0,
        nightsInARow: 0,
        share: 0.3,
        byDay: [{ day: to, ...noon }],
      },
    ],
    teams: [{ team: 'Database', people: 1, ...noon, share: 0.3 }],
    busiest: { person: 'ana', share: 0.7 },
    evenShare: 0.5,
    gini: 0.4,
  };
}

function page(
  answered: (from: string, to: string) => unknown = answer,
  language: 'en' | 'ja' = 'en',
  owner = true,
) {
  return showPage(<Load preferences={null} />, {
    session: { ...OWNER, owner },
    language,
    answers: {
      'GET /api/v1/load': (_body, request) => {
        const query = new URL(request.url).searchParams;
        return answered(query.get('from') ?? '', query.get('to') ?? '');
      },
    },
  });
}

it('[SHIFT-4] each cell says in words what is in it, and arrows lead from one to the next', async () => {
  const { user } = await page();
  const grid = await screen.findByRole('grid', { name: 'Hours by person and day' });
  const cells = within(grid).getAllByRole('gridcell');
  expect(cells).toHaveLength(2 * 28);
  const said = cells.map((cell) => cell.getAttribute('aria-label') ?? '');
  expect(said[26]).toMatch(/^Ana, .*: 7 hr · 2 interruptions · night$/);
  expect(said[27]).toMatch(/^Ana, .*: nothing$/);
  expect(said[55]).toMatch(/^Bo, .*: 3 hr · 1 interruption$/);

  // One stop of the tab key for the whole map.
  expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  cells[0]?.focus();
  await user.keyboard('{End}{ArrowDown}');
  expect(document.activeElement).toBe(cells[55]);
  await user.keyboard('{ArrowUp}{ArrowLeft}');
  expect(document.activeElement).toBe(cells[26]);
  expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toEqual([cells[26]]);
  const words = document.activeElement?.getAttribute('aria-label') ?? '';
  expect(screen.getByText(words)).toBeTruthy();
});

it('[SHIFT-4] the table says the same in numbers, by name unless somebody asks for hours', async () => {
  const { user } = await page((from, to) => {
    const load = answer(from, to);
    const [ana, bo] = load.people;
    return { ...load, people: [{ ...ana, name: 'Zoe' }, bo] };
  });
  const table = await screen.findByRole('table', { name: 'Totals by person' });
  const names = () =>
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
  expect(names()).toEqual(['Bono zone said (Asia/Tokyo)', 'ZoeEurope/Berlin']);
  await user.click(within(table).getByRole('button', { name: 'Hours' }));
  expect(names()).toEqual(['ZoeEurope/Berlin', 'Bono zone said (Asia/Tokyo)']);
  expect(within(table).getByRole('columnheader', { name: 'Hours' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
  const zoe = within(table).getByRole('row', { name: /Zoe/ });
  expect(zoe.textContent).toContain('off hours 1 hr · sleep hours 6 hr');
  expect(zoe.textContent).toContain('2 in a row');
  expect(within(screen.getByRole('table', { name: 'Totals by team' })).getByText('Database')).toBeTruthy();
});

it.each([
  [
    'en',
    'Ana carries 70% of the hours; an even share of 2 people would be 50%.',
    'Gini 0.4: it rests on few. 0 is the same for everybody, 1 is all of it on one.',
  ],
  [
    'ja',
    'Ana さんが全体の時間の 70% を担っています。2 人で均等に分けると 50% です。',
    'ジニ係数 0.4：少数の人に集中しています。0 は全員が同じ、1 は一人にすべてが集中している状態です。',
  ],
] as const)('[SHIFT-4] how even it is stands there in words, in %s', async (language, busiest, gini) => {
  await page(answer, language);
  await screen.findByRole('grid');
  const text = document.body.textContent?.replaceAll(/[\u2066-\u2069]/g, '') ?? '';
  expect(text).toContain(busiest);
  expect(text).toContain(gini);
});

it('[SHIFT-4] other days are asked for, by weeks where they are many; a refusal is said and what was shown stays', async () => {
  const asked: string[] = [];
  const { user } = await page((from, to) => {
    asked.push(`${from} ${to}`);
    return from > to ? new Refuse(refusal('days_reversed', { from, to })) : answer(from, to);
  });
  const today = dayHere(new Date());
  await screen.findByRole('grid');
  await user.click(screen.getByRole('button', { name: '7 days' }));
  await waitFor(() => expect(screen.getAllByRole('gridcell')).toHaveLength(2 * 7));
  expect(asked).toEqual([`${dayAfter(today, -27)} ${today}`, `${dayAfter(today, -6)} ${today}`]);

  await user.click(screen.getByRole('button', { name: 'Others' }));
  const from = screen.getByLabelText('First day');
  await user.clear(from);
  await user.type(from, dayAfter(today, -209));
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await waitFor(() => expect(screen.getAllByRole('gridcell')).toHaveLength(2 * 30));
  expect(screen.getAllByRole('gridcell').at(-1)?.getAttribute('aria-label')).toMatch(
    /^Bo, week from .*: 3 hr/,
  );

  await user.clear(from);
  await user.type(from, dayAfter(today, 1));
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Exchange them/);
  expect(screen.getAllByRole('gridcell')).toHaveLength(2 * 30);
});

it('[SHIFT-4] where nobody was on duty, the page says what will stand there', async () => {
  await page((from, to) => ({
    ...answer(from, to),
    people: answer(from, to).people.map((each) => ({
      ...each,
      duty: NOTHING,
      interruptions: NOTHING,
      byDay: [],
    })),
    teams: [],
    busiest: null,
    gini: null,
  }));
  expect(await screen.findByText(/Nobody was on duty in an incident on these days/)).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});

it('[AUTH-1] who does not own the workspace is shown nothing of it', async () => {
  const { asked } = await page(answer, 'en', false);
  expect(screen.queryByRole('heading')).toBeNull();
  expect(asked).toEqual([]);
});
