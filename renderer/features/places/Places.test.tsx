import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DesktopProvider } from '#renderer/state/desktop/DesktopProvider.tsx';
import { PlacesProvider } from '#renderer/state/desktop/PlacesProvider.tsx';
import type { Language } from '#renderer/state/preferences.ts';
import { showPage } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { shownFingerprint } from '#shared/desktop/fingerprint.ts';
import type { Place, PlaceDone, Places } from '#shared/desktop/places.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { PlaceDialog, PlaceSwitcher } from './PlaceSwitcher.tsx';
import { PlacesSettings } from './PlacesSettings.tsx';
import { PlaceTrouble } from './PlaceTrouble.tsx';

const TRUSTED = 'ab12'.repeat(16);
const SHOWN = 'cd34'.repeat(16);
const TOKEN = 't'.repeat(43);

const TEAM: Place = { id: 'team', name: 'Payments team', url: 'https://10.0.0.5:4600', fingerprint: TRUSTED };
const COMPANY: Place = { id: 'hq', name: 'Company', url: 'https://room.example', fingerprint: null };
const LAPTOP: Place = { id: 'bo', name: 'Laptop of Bo', url: 'http://192.168.1.9:4600', fingerprint: null };

const OTHER: Place = { id: 'other', name: 'Other room', url: 'http://127.0.0.1:4700', fingerprint: null };

const HOME: Places = { current: 'own', remote: [TEAM, COMPANY, LAPTOP, OTHER], trouble: null };

const CHANGED = refusal('place_certificate_changed', {
  host: '10.0.0.5:4600',
  expected: shownFingerprint(TRUSTED),
  found: shownFingerprint(SHOWN),
});

/** The desktop around the window, as far as its places. A wish waits until the test answers it. */
function aDesktop(first: Places) {
  const wishes: unknown[] = [];
  const answers: ((done: PlaceDone) => void)[] = [];
  let places = first;
  let tell: (places: Places) => void = () => undefined;
  const wish = (...said: unknown[]) => {
    wishes.push(said);
    return new Promise<PlaceDone>((resolve) => answers.push(resolve));
  };
  const api: Partial<DesktopApi> = {
    places: async () => places,
    onPlacesChanged: (listener) => {
      tell = listener;
      return () => undefined;
    },
    choosePlace: ({ place }) => wish('choose', place),
    addPlace: ({ link }) => wish('add', link),
    forgetPlace: ({ place }) => wish('forget', place),
    renamePlace: async ({ place, name }) => {
      wishes.push(['rename', place, name]);
      places = {
        ...places,
        remote: places.remote.map((each) => (each.id === place ? { ...each, name } : each)),
      };
      return places;
    },
    lookAtPlace: async () => {
      wishes.push(['look']);
      return { ...places, trouble: null };
    },
  };
  return {
    api: api as DesktopApi,
    wishes,
    answer: (done: PlaceDone) => act(async () => answers.shift()?.(done)),
    tell: (told: Places) => act(async () => tell(told)),
  };
}

/** What every page of the desktop has of places, and the section of this machine's page. */
function AllOfPlaces({ desktop }: { readonly desktop: DesktopApi | null }) {
  return (
    <DesktopProvider desktop={desktop}>
      <PlacesProvider>
        <PlaceSwitcher />
        <PlacesSettings />
        <PlaceTrouble />
        <PlaceDialog />
      </PlacesProvider>
    </DesktopProvider>
  );
}

async function show(first: Places = HOME, language: Language = 'en') {
  const desktop = aDesktop(first);
  const page = await showPage(<AllOfPlaces desktop={desktop.api} />, { language });
  return { ...page, ...desktop };
}

/** As it is read out: each certificate by what is said of it, whole and in pairs. */
function certificate(name: string): string {
  return screen.getByText(name, { selector: 'figcaption' }).parentElement?.querySelector('code')
    ?.textContent as string;
}

describe('where the rooms are', () => {
  it('[DESK-1] is nothing that a browser has', async () => {
    await showPage(<AllOfPlaces desktop={null} />);
    expect(document.querySelector('button, section')).toBeNull();
  });

  it.each([
    ['en', 'This machine', 'Where the room is: This machine', 'Where the room is: Payments team'],
    ['ja', 'このマシン', 'ウォールームの場所：このマシン', 'ウォールームの場所：Payments team'],
  ] as const)(
    '[DESK-1 DESK-4] is said by the button that leads elsewhere (%s)',
    async (language, own, here, there) => {
      const { tell } = await show(HOME, language);
      expect(screen.getByRole('button', { name: here }).textContent).toBe(own);
      await tell({ ...HOME, current: 'team' });
      expect(screen.getByRole('button', { name: there }).textContent).toBe('Payments team');
    },
  );

  it.each(['Control', 'Meta'])('[DESK-1 DESK-4] opens by %s, Shift and M from everywhere', async (key) => {
    const { user, wishes } = await show({ ...HOME, current: 'team' });
    await user.keyboard('[KeyM]{Shift>}[KeyM]{/Shift}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard(`{${key}>}{Shift>}[KeyM]{/Shift}{/${key}}`);
    const dialog = await screen.findByRole('dialog', { name: 'Where the room is' });
    within(dialog).getByRole('button', { name: 'Go there: This machine' }).focus();
    await user.keyboard('{Enter}');
    expect(wishes).toEqual([['choose', 'own']]);
  });

  it('[DESK-4] is walked through by the arrow keys, and left by Escape with nothing done', async () => {
    const { user, wishes } = await show();
    await user.click(screen.getByRole('button', { name: /^Where the room is/ }));
    const focused = () => document.activeElement?.getAttribute('aria-label');
    within(await screen.findByRole('dialog'))
      .getByRole('button', { name: 'Go there: Payments team' })
      .focus();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Go there: Company');
    await user.keyboard('{End}');
    expect(focused()).toBe('Go there: Other room');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(wishes).toEqual([]);
  });

  it.each([
    [
      'en',
      /^Payments team.*trusted by exactly this certificate/,
      /^Company.*this machine trusts its certificate/,
      /^Laptop of Bo.*not encrypted: whoever is on the network can read along/,
      /^Other room.*does not leave this machine/,
    ],
    [
      'ja',
      /^Payments team.*次の証明書だけを信頼/,
      /^Company.*このマシンが信頼/,
      /^Laptop of Bo.*同じネットワークの人に読み取られます/,
      /^Other room.*このマシンの外に出ません/,
    ],
  ] as const)('[DESK-3 DESK-4] says of each place by what it is believed (%s)', async (language, ...said) => {
    await show(HOME, language);
    const [own, ...others] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(own).toMatch(language === 'en' ? /You are here$/ : /表示中$/);
    for (const [n, words] of said.entries()) expect(others[n]).toMatch(words);
    expect(others[0]).toContain(shownFingerprint(TRUSTED));
  });
});

describe('a place by its join link', () => {
  it.each([
    ['', /^Paste the whole link/, /^受け取ったリンク全体/],
    [`https://10.0.0.5:4600/join#${TOKEN}.${TRUSTED}`, /names the server’s certificate/, /証明書が指定/],
    [`https://room.example/join#${TOKEN}`, /has to be one that this machine trusts/, /このマシンが信頼する/],
    [
      `http://192.168.1.9:4600/join#${TOKEN}`,
      /is not encrypted.*a network that you trust/,
      /暗号化されておらず/,
    ],
    [`http://127.0.0.1:4700/join#${TOKEN}`, /is on this machine.*no network/, /このマシン上のサーバー/],
    [`http://room.example/join#${TOKEN}`, /room\.example.*in the clear.*https:/, /room\.example.*https:/],
  ])('[DESK-3 DESK-4] says before it is gone to what %j promises', async (link, en, ja) => {
    for (const [language, field, words] of [
      ['en', 'Join link of another server', en],
      ['ja', '別のサーバーの参加リンク', ja],
    ] as const) {
      const { user } = await show(HOME, language);
      const input = screen.getByRole('textbox', { name: field });
      if (link !== '') await user.type(input, link);
      const hint = document.getElementById(input.getAttribute('aria-describedby')?.split(' ')[0] ?? '');
      expect(hint?.textContent).toMatch(words);
      document.body.replaceChildren();
    }
  });

  it('[DESK-1] is asked once, by Enter; meanwhile nothing else is, and it says so', async () => {
    const { user, wishes, answer } = await show();
    await user.type(screen.getByRole('textbox'), `https://room.example/join#${TOKEN}{Enter}`);
    expect(wishes).toEqual([['add', `https://room.example/join#${TOKEN}`]]);
    const asking = screen.getByRole<HTMLButtonElement>('button', { name: 'Asking the server…' });
    expect(asking.disabled).toBe(true);
    for (const go of screen.getAllByRole<HTMLButtonElement>('button', { name: /^Go there: / }))
      expect(go.disabled).toBe(true);
    await answer({ ok: true, place: 'hq' });
    expect(screen.queryByRole('button', { name: 'Asking the server…' })).toBeNull();
  });

  it.each([
    ['en', 'Where the room is', 'Join link of another server', /^Refused This is not a whole join link/],
    ['ja', 'ウォールームの場所', '別のサーバーの参加リンク', /参加リンクとして読み取れません/],
  ] as const)(
    '[DESK-1] that is refused stays, with the reason and what to do, where it was pasted (%s)',
    async (language, title, field, words) => {
      const { user, answer } = await show(HOME, language);
      await user.keyboard('{Control>}{Shift>}[KeyM]{/Shift}{/Control}');
      const dialog = await screen.findByRole('dialog', { name: title });
      const input = within(dialog).getByRole<HTMLInputElement>('textbox', { name: field });
      await user.type(input, 'hello{Enter}');
      await answer({ ok: false, error: refusal('place_link_wrong') });
      expect(within(dialog).getByRole('alert').textContent).toMatch(words);
      expect(input.value).toBe('hello');
      // What was refused in the list is not said again below it.
      await user.keyboard('{Escape}');
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );
});

describe('a place that cannot be talked to', () => {
  it.each([
    [
      'en',
      'No connection',
      /Compare both fingerprints by telephone/,
      'The certificate that you trusted (SHA-256)',
      'The certificate that was shown (SHA-256)',
      'Go to this machine’s room',
    ],
    [
      'ja',
      '接続できません',
      /両方のフィンガープリントを照合/,
      '信頼した証明書（SHA-256）',
      '提示された証明書（SHA-256）',
      'このマシンのウォールームへ',
    ],
  ] as const)(
    '[DESK-3 DESK-4] whose certificate changed shows both fingerprints, and the way home (%s)',
    async (language, title, words, trusted, shown, home) => {
      const { user, tell, wishes } = await show({ ...HOME, current: 'team' }, language);
      expect(screen.queryByRole('region', { name: title })).toBeNull();
      await tell({ ...HOME, current: 'team', trouble: CHANGED });
      const trouble = screen.getByRole('region', { name: title });
      expect(trouble.textContent).toMatch(words);
      expect(certificate(trusted)).toBe(shownFingerprint(TRUSTED));
      expect(certificate(shown)).toBe(shownFingerprint(SHOWN));
      // Nobody listens to two times 32 pairs that interrupt them.
      expect(screen.getByRole('status').textContent).not.toContain('CD:34');
      await user.click(within(trouble).getByRole('button', { name: home }));
      expect(wishes).toEqual([['choose', 'own']]);
    },
  );

  it('[DESK-1] is looked at again when the person asks, and the sentence goes when it answers', async () => {
    const trouble = refusal('place_unreachable', { host: '10.0.0.5:4600' });
    const { user, wishes } = await show({ ...HOME, current: 'team', trouble });
    expect(document.querySelector('figure')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(wishes).toEqual([['look']]);
    expect(screen.queryByRole('region', { name: 'No connection' })).toBeNull();
  });

  it('[DESK-3] is said with both fingerprints where it was asked for, too', async () => {
    const { user, answer } = await show();
    await user.click(screen.getByRole('button', { name: /^Where the room is/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Go there: Payments team' }));
    await answer({ ok: false, error: CHANGED });
    expect(within(dialog).getByRole('alert').textContent).toContain('nothing was sent to it');
    expect(certificate('The certificate that was shown (SHA-256)')).toBe(shownFingerprint(SHOWN));
  });

  it('[DESK-1] is no matter of this machine’s own room', async () => {
    await show({ ...HOME, trouble: CHANGED });
    expect(screen.queryByRole('region', { name: 'No connection' })).toBeNull();
  });
});

describe('the places on this machine’s page', () => {
  it('[DESK-1 DESK-4] are renamed by the keyboard alone', async () => {
    const { user, wishes } = await show();
    screen.getByRole('button', { name: 'Rename Company' }).focus();
    await user.keyboard('{Enter}');
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await user.clear(name);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Rename' }).disabled).toBe(true);
    await user.type(name, ' Head office {Enter}');
    expect(wishes).toEqual([['rename', 'hq', 'Head office']]);
    expect(await screen.findByText('Head office')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['en', 'Forget Company', 'Really forget Company and its sign-in on this machine'],
    ['ja', 'Company を削除', 'Company とこのマシンでのサインインを本当に削除'],
  ] as const)(
    '[DESK-3 DESK-4] are forgotten by two presses, and a first one that is left is forgotten (%s)',
    async (language, forget, sure) => {
      const { user, wishes } = await show(HOME, language);
      await user.click(screen.getByRole('button', { name: forget }));
      expect(screen.getByRole('button', { name: sure })).toBeTruthy();
      await user.tab();
      expect(wishes).toEqual([]);
      await user.click(screen.getByRole('button', { name: forget }));
      await user.click(screen.getByRole('button', { name: sure }));
      expect(wishes).toEqual([['forget', 'hq']]);
    },
  );

  it('[DESK-1] this machine’s own room is neither renamed nor forgotten', async () => {
    await show({ ...HOME, remote: [] });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Rename|Forget/ })).toBeNull();
  });
});
