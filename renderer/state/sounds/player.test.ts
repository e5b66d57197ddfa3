import { expect, it } from 'vitest';
import { type AudioParts, createSoundPlayer } from './player.ts';
import { lengthOf, SCORE, SOUNDS } from './score.ts';

/** Audio that remembers its notes; its time is the test's. */
function fakeAudio(state: AudioContextState = 'running') {
  const notes: { hertz: number; at: number; loud: number }[] = [];
  const audio = {
    currentTime: 0,
    state,
    destination: {} as AudioDestinationNode,
    resume: async () => {
      audio.state = 'running';
    },
    createGain: () => {
      const levels: number[] = [];
      const gain = { setValueAtTime: () => gain, linearRampToValueAtTime: (to: number) => levels.push(to) };
      return { gain, levels, connect: () => undefined } as unknown as GainNode;
    },
    createOscillator: () => {
      const note = { hertz: 0, at: 0, loud: 0 };
      let levels: number[] = [];
      return {
        frequency: {
          set value(hertz: number) {
            note.hertz = hertz;
          },
        },
        connect: (to: { levels: number[] }) => {
          levels = to.levels;
          return to;
        },
        start: (at: number) => notes.push(Object.assign(note, { at })),
        stop: () => Object.assign(note, { loud: levels[0] ?? 0 }),
      } as unknown as OscillatorNode;
    },
  };
  return { audio: audio as AudioParts & { currentTime: number }, notes };
}

it('[CLOCK-3] each class has a sound of its own, within a second', () => {
  const tunes = SOUNDS.map((sound) => JSON.stringify(SCORE[sound]));
  expect(new Set(tunes).size).toBe(SOUNDS.length);
  for (const sound of SOUNDS) expect(lengthOf(sound)).toBeLessThanOrEqual(1);
});

it('[CLOCK-3] several at once sound as one: the most urgent', () => {
  const { audio, notes } = fakeAudio();
  const player = createSoundPlayer({ open: () => audio, touched: () => true });
  player.play(['instruction', 'lapse', 'offer', 'lapse'], 1);
  expect(notes.map(({ hertz }) => hertz)).toEqual(SCORE.offer.map(({ hertz }) => hertz));
});

it('[CLOCK-3] what comes while another sounds waits for its end, and a third is left out', () => {
  const { audio, notes } = fakeAudio();
  const player = createSoundPlayer({ open: () => audio, touched: () => true });
  player.play(['lapse'], 1);
  player.play(['instruction'], 1);
  player.play(['roll-call'], 1);
  expect(notes).toHaveLength(SCORE.lapse.length + SCORE.instruction.length);
  expect(notes.at(-1)?.at).toBeGreaterThan(lengthOf('lapse'));
  audio.currentTime = 10;
  player.play(['roll-call'], 1);
  expect(notes).toHaveLength(SCORE.lapse.length + SCORE.instruction.length + SCORE['roll-call'].length);
});

it('[CLOCK-3] is as loud as this screen prefers', () => {
  const { audio, notes } = fakeAudio();
  const player = createSoundPlayer({ open: () => audio, touched: () => true });
  player.play(['instruction'], 1);
  audio.currentTime = 10;
  player.play(['instruction'], 0.5);
  expect(notes[1]?.loud).toBeCloseTo((notes[0]?.loud ?? 0) / 2);
});

it('[CLOCK-3] a browser that was not touched yet is said to be silent, and sounds after a press', async () => {
  const { audio, notes } = fakeAudio('suspended');
  let opened = 0;
  const open = () => {
    opened += 1;
    return audio;
  };
  const player = createSoundPlayer({ open, touched: () => false });
  let told = 0;
  player.listen(() => {
    told += 1;
  });
  player.play(['lapse'], 1);
  expect([player.hearing(), opened, notes.length]).toEqual(['blocked', 0, 0]);
  await player.enable();
  player.play(['lapse'], 1);
  expect([player.hearing(), told, notes.length]).toEqual(['ready', 1, SCORE.lapse.length]);
});

it('[CLOCK-3] a browser without audio is silent, not broken', async () => {
  const player = createSoundPlayer({ open: () => null, touched: () => true });
  player.play(['lapse'], 1);
  await player.enable();
  expect(player.hearing()).toBe('none');
});
