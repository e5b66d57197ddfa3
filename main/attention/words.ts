import type { Attention } from '#shared/desktop/attention.ts';
import type { Language } from '../appearance/appearance.ts';

const WORDS = {
  en: {
    nothing: 'Nothing waits for you',
    waits: (count: number) => (count === 1 ? '1 thing waits for you' : `${count} things wait for you`),
    levels: { calm: '', amber: 'soon', red: 'act now' },
    open: (count: number) => (count === 1 ? '1 incident is open' : `${count} incidents are open`),
    join: ', ',
  },
  ja: {
    nothing: '対応待ちはありません',
    waits: (count: number) => `対応待ち ${count} 件`,
    levels: { calm: '', amber: 'まもなく', red: '要対応' },
    open: (count: number) => `進行中のインシデント ${count} 件`,
    join: '、',
  },
} as const;

/** How things stand, in a sentence: what the tray, the dock and the task bar say of themselves. */
export function attentionSentence({ level, count, incidents }: Attention, language: Language): string {
  const words = WORDS[language];
  const waits = count === 0 ? words.nothing : words.waits(count);
  return [
    ...(words.levels[level] === '' ? [] : [words.levels[level]]),
    waits,
    ...(incidents.length === 0 ? [] : [words.open(incidents.length)]),
  ].join(words.join);
}
