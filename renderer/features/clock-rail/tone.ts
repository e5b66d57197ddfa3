/** Sounds an alarm once. */
export type Tone = () => void;

const NOTES = [
  { hertz: 880, at: 0 },
  { hertz: 660, at: 0.16 },
];
const LENGTH = 0.14;
const VOLUME = 0.12;

/** A short two-note tone, made on the spot. Where the browser does not let a page sound yet, it is silent. */
export function createTone(): Tone {
  let context: AudioContext | undefined;
  return () => {
    if (typeof AudioContext === 'undefined') return;
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
    const start = context.currentTime + 0.02;
    for (const { hertz, at } of NOTES) {
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      oscillator.frequency.value = hertz;
      gain.gain.setValueAtTime(0, start + at);
      gain.gain.linearRampToValueAtTime(VOLUME, start + at + 0.01);
      gain.gain.linearRampToValueAtTime(0, start + at + LENGTH);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(start + at);
      oscillator.stop(start + at + LENGTH);
    }
  };
}
