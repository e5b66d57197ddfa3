import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Refuse, showPage } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { Join } from './Join.tsx';

const TOKEN = 'q5_Zb-31xTfK0aVwY8cR2mLs9dHgEjUo';

beforeEach(() => history.replaceState(null, '', `/join#${TOKEN}`));
afterEach(() => history.replaceState(null, '', '/'));

function answersFor(role: string, joined: object = { incident: 'i1', owner: false }) {
  return {
    'POST /api/v1/join': (body: unknown) => ({
      session: 'bearer-of-bo',
      participant: 'bo',
      ...Object(body),
      token: undefined,
      ...joined,
    }),
    'GET /api/v1/incidents': () => ({ incidents: [{ incident: 'i1', role }] }),
  };
}

it('[AUTH-2] the token leaves the address bar at once, and is used all the same', async () => {
  let told: unknown;
  const { user } = await showPage(<Join />, {
    answers: {
      ...answersFor('responder'),
      'POST /api/v1/join': (body) => {
        told = body;
        return { session: 'bearer-of-bo', participant: 'bo', name: 'Bo', owner: false, incident: 'i1' };
      },
    },
  });
  expect(location.href).not.toContain(TOKEN);
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), ' Bo ');
  await user.click(screen.getByRole('button', { name: 'Join the war room' }));
  await waitFor(() => expect(told).toEqual({ token: TOKEN, name: 'Bo' }));
});

it('[AUTH-2] nobody joins without a name', async () => {
  const { user, asked } = await showPage(<Join />, { answers: answersFor('responder') });
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), '   {Enter}');
  expect(asked).toEqual([]);
});

it.each([
  ['responder', '/incidents/i1/me'],
  ['guest', '/incidents/i1/me'],
  ['lead', '/incidents/i1/me'],
  ['observer', '/incidents/i1/me'],
  ['deputy', '/incidents/i1'],
  ['scribe', '/incidents/i1'],
  ['customer-liaison', '/incidents/i1'],
  ['internal-liaison', '/incidents/i1'],
])('[AUTH-2] a %s comes to %s', async (role, path) => {
  const { user, storage } = await showPage(<Join />, { answers: answersFor(role) });
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Bo{Enter}');
  await waitFor(() => expect(location.pathname).toBe(path));
  expect(JSON.parse(storage.getItem('quarterdeck.session') ?? '')).toMatchObject({
    name: 'Bo',
    owner: false,
  });
});

it('[AUTH-2] the owner comes to the war rooms', async () => {
  const { user } = await showPage(<Join />, { answers: answersFor('', { owner: true }) });
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Olga{Enter}');
  await waitFor(() => expect(location.pathname).toBe('/'));
});

it('[AUTH-2] who is signed in joins one more incident in one tap, as the same person', async () => {
  let bearer: string | null = null;
  const { user } = await showPage(<Join />, {
    session: { session: 'bearer-of-bo', participant: 'bo', name: 'Bo', owner: false },
    answers: {
      ...answersFor('responder'),
      'POST /api/v1/join': (_body, request) => {
        bearer = request.headers.get('authorization');
        return { session: 'bearer-of-bo', participant: 'bo', name: 'Bo', owner: false, incident: 'i1' };
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Join as Bo' }));
  await waitFor(() => expect(location.pathname).toBe('/incidents/i1/me'));
  expect(bearer).toBe('Bearer bearer-of-bo');
});

it('[AUTH-2] a used-up invitation is said in the reader’s language, and the name stays', async () => {
  const { user } = await showPage(<Join />, {
    language: 'ja',
    answers: { 'POST /api/v1/join': () => new Refuse(refusal('invite_unusable'), 401) },
  });
  const name = screen.getByRole('textbox', { name: '名前' });
  await user.type(name, '芽衣{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'この招待は使用済み、期限切れ、または無効です',
  );
  expect(name).toHaveProperty('value', '芽衣');
});

it('[AUTH-2] a second link that is opened in the same tab takes the place of the first', async () => {
  const { asked } = await showPage(<Join />);
  expect(asked).toEqual([]);
  await act(async () => {
    history.replaceState(null, '', `/join#${TOKEN.split('').reverse().join('')}`);
    dispatchEvent(new Event('hashchange'));
  });
  expect(location.hash).toBe('');
  expect(screen.getByRole('textbox', { name: 'Your name' })).toBeTruthy();
});

it.each([
  ['as it is shown', '7KQ2-M9XD', '7KQ2M9XD'],
  ['as thumbs type it', ' 7kq2 m9xd', '7KQ2M9XD'],
  ['by a whole link', `https://192.168.1.5:4601/join#${TOKEN}.${'ab'.repeat(32)}`, TOKEN],
])(
  '[AUTH-2] without an invitation in the address a code lets somebody in, typed %s',
  async (_how, typed, token) => {
    history.replaceState(null, '', '/join');
    let told: unknown;
    const { user } = await showPage(<Join />, {
      answers: {
        ...answersFor('responder'),
        'POST /api/v1/join': (body) => {
          told = body;
          return { session: 'bearer-of-bo', participant: 'bo', name: 'Bo', owner: false, incident: 'i1' };
        },
      },
    });
    await user.type(screen.getByRole('textbox', { name: 'Pairing code' }), `${typed}{Enter}`);
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Bo{Enter}');
    await waitFor(() => expect(told).toEqual({ token, name: 'Bo' }));
  },
);

it('[AUTH-2] what is no code is said so at once, and a code that is used up can be typed anew', async () => {
  history.replaceState(null, '', '/join');
  const { user } = await showPage(<Join />, {
    answers: { 'POST /api/v1/join': () => new Refuse(refusal('invite_unusable'), 401) },
  });
  const code = screen.getByRole('textbox', { name: 'Pairing code' });
  await user.type(code, '7KQ2-M9{Enter}');
  expect(screen.getByText(/^That is no code/)).toBeTruthy();
  await user.type(code, 'XD{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Bo{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Another code or link' }));
  expect(screen.getByRole('textbox', { name: 'Pairing code' })).toBeTruthy();
});
