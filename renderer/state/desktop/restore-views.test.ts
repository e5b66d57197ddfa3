import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Session } from '../workspace.ts';
import { restoreViews } from './restore-views.ts';

const ANA: Session = { session: 's', participant: 'ana', name: 'Ana', owner: true };

function aStart(session: Session | null, answers: (readonly string[] | Error)[]) {
  const account = createStore<{ readonly session: Session | null }>(() => ({ session }));
  const restored: (readonly string[])[] = [];
  let ready: () => void = () => {};
  restoreViews(
    {
      restoreViews: async (incidents) => void restored.push(incidents),
      onServerReady: (listener) => {
        ready = () => listener({ url: 'http://127.0.0.1:1' });
        return () => {};
      },
    },
    {
      account,
      api: {
        incidents: async (query) => {
          expect(query).toEqual({ status: 'open' });
          const answer = answers.shift() ?? [];
          if (answer instanceof Error) throw answer;
          return { incidents: answer.map((incident) => ({ incident })) } as never;
        },
      },
    },
  );
  return { account, restored, ready: () => ready(), later: () => new Promise((done) => setTimeout(done)) };
}

it('[DESK-2] the windows of last time are opened once, of the incidents that are open', async () => {
  const { restored, ready, later } = aStart(ANA, [['i1', 'i2'], ['i3']]);
  await later();
  ready();
  await later();
  expect(restored).toEqual([['i1', 'i2']]);
});

it('[DESK-2] where nobody is signed in yet, once somebody is', async () => {
  const { account, restored, later } = aStart(null, [['i1']]);
  await later();
  expect(restored).toEqual([]);
  account.setState({ session: ANA });
  await later();
  expect(restored).toEqual([['i1']]);
});

it('[DESK-2] where the server did not answer, as soon as it does', async () => {
  const { restored, ready, later } = aStart(ANA, [new Error('away'), ['i1']]);
  await later();
  expect(restored).toEqual([]);
  ready();
  await later();
  expect(restored).toEqual([['i1']]);
});
