import { lengthOf, SCORE, SOUNDS, type Sound } from './score.ts';

/** Whether this page can be heard: browsers keep it silent until somebody has touched it. */
export type Hearing = 'ready' | 'blocked' | 'none';

/** The one loudspeaker of a page. */
export interface SoundPlayer {
  /** Plays the most urgent of them, once. One that comes while another sounds waits for its end; a third is left out. */
  play(sounds: readonly Sound[], volume: number): void;
  hearing(): Hearing;
  /** To be called from a press: the browser then lets the page be heard. */
  enable(): Promise<void>;
  /** Calls back when `hearing` may have changed; returns how to stop. */
  listen(changed: () => void): () => void;
}

/** The part of Web Audio that is used. */
export type AudioParts = Pick<
  AudioContext,
  'createOscillator' | 'createGain' | 'currentTime' | 'destination' | 'resume' | 'state'
>;

export interface SoundPlayerDeps {
  /** Makes the page's audio; null where the browser has none. */
  readonly open: () => AudioParts | null;
  /** Whether the page was touched already, so that the browser lets it sound. */
  readonly touched: () => boolean;
}

/** Full volume of a tone: louder ones rattle in small speakers. */
const LOUDEST = 0.3;
/** A tone that starts or ends at once clicks. */
const EDGE = 0.012;
const PAUSE = 0.25;

/** Tones are made on the spot, of nothing but a wave: no file, nothing from outside. */
export function createSoundPlayer({ open, touched }: SoundPlayerDeps): SoundPlayer {
  const listeners = new Set<() => void>();
  let audio: AudioParts | null | undefined;
  let freeAt = 0;
  let lastStart = 0;

  function hearing(): Hearing {
    if (audio === null) return 'none';
    if (audio === undefined) return touched() ? 'ready' : 'blocked';
    return audio.state === 'running' || touched() ? 'ready' : 'blocked';
  }

  function ready(): AudioParts | null {
    // Opened before the page was touched it would only complain, and be silent.
    if (hearing() === 'blocked') return null;
    audio ??= open();
    if (audio?.state === 'suspended') void audio.resume();
    return audio ?? null;
  }

  return {
    play(sounds, volume) {
      const sound = SOUNDS.find((each) => sounds.includes(each));
      const parts = ready();
      if (sound === undefined || parts === null || volume <= 0) return;
      const now = parts.currentTime;
      if (lastStart > now) return;
      const start = Math.max(now + 0.02, freeAt);
      lastStart = start > now + 0.02 ? start : now;
      freeAt = start + lengthOf(sound) + PAUSE;
      for (const { hertz, at, length } of SCORE[sound]) {
        const from = start + at;
        const oscillator = parts.createOscillator();
        const gain = parts.createGain();
        oscillator.type = 'triangle';
        oscillator.frequency.value = hertz;
        gain.gain.setValueAtTime(0, from);
        gain.gain.linearRampToValueAtTime(LOUDEST * volume, from + EDGE);
        gain.gain.linearRampToValueAtTime(0, from + length);
        oscillator.connect(gain).connect(parts.destination);
        oscillator.start(from);
        oscillator.stop(from + length);
      }
    },
    hearing,
    async enable() {
      audio ??= open();
      await audio?.resume();
      for (const changed of listeners) changed();
    },
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The player of a page in a browser. Its first touch is noticed, so that nobody has to press a button for it. */
export function browserPlayer(page: Window): SoundPlayer {
  const player = createSoundPlayer({
    open: () => (typeof AudioContext === 'undefined' ? null : new AudioContext()),
    touched: () => page.navigator.userActivation?.hasBeenActive ?? true,
  });
  for (const touch of ['pointerup', 'keydown'] as const)
    page.addEventListener(touch, () => void player.enable(), { once: true, passive: true });
  return player;
}
