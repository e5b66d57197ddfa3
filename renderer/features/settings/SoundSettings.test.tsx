import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SoundProvider } from '#renderer/state/sounds/SoundProvider.tsx';
import { SOUNDS, type Sound } from '#renderer/state/sounds/score.ts';
import { showPage } from '#renderer/testing/stage.tsx';
import { SoundSettings } from './SoundSettings.tsx';

it('[CLOCK-3] every sound can be heard once before it matters, as loud as chosen', async () => {
  const played: [Sound | undefined, number][] = [];
  const player = {
    play: (sounds: readonly Sound[], volume: number) => void played.push([sounds[0], volume]),
    hearing: () => 'ready' as const,
    enable: async () => undefined,
    listen: () => () => undefined,
  };
  const { user, storage } = await showPage(
    <SoundProvider player={player}>
      <SoundSettings />
    </SoundProvider>,
  );
  fireEvent.change(screen.getByRole('slider', { name: 'Volume' }), { target: { value: '30' } });
  const tests = within(screen.getByRole('list', { name: 'Hear each sound' })).getAllByRole('button');
  for (const test of tests) await user.click(test);
  expect(played.map(([sound]) => sound).sort()).toEqual([...SOUNDS].sort());
  expect(new Set(played.map(([, volume]) => volume))).toEqual(new Set([0.3]));
  expect(JSON.parse(storage.getItem('quarterdeck.preferences') ?? '{}')).toMatchObject({ volume: 30 });
});
