import type { TFunction } from 'i18next';
import { saidIn } from '#shared/text/wording.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Phrase } from './phrase.ts';

/**
 * A phrase in the reader's language, without its subject and quote.
 * @param t of the namespace `timeline`
 * @param time says a moment in the reader's zone
 */
export function tell(phrase: Phrase, t: TFunction<'timeline'>, time: (at: Instant) => string): string {
  const { key, values = {}, terms = {}, wordings = {}, times = {}, list = [] } = phrase;
  const words = Object.entries(terms).map(([blank, term]) => [blank, inSentence(term, t(term as never))]);
  const language = t('list.language') === 'ja' ? 'ja' : 'en';
  const names = Object.entries(wordings).map(([blank, wording]) => [blank, saidIn(wording, language)]);
  const moments = Object.entries(times).map(([blank, at]) => [blank, time(at)]);
  const blanks: Readonly<Record<string, string | number>> = {
    ...values,
    ...Object.fromEntries([...words, ...names, ...moments]),
    list: list
      .map(({ name, term }) => t('list.item', { name: saidIn(name, language), state: t(term as never) }))
      .join(t('list.between')),
  };
  return String(t(`events.${key}` as never, blanks as never));
}

/** A role is a title on a label, and a common noun within a sentence. */
function inSentence(term: string, word: string): string {
  return term.startsWith('app:roles.') ? word.toLowerCase() : word;
}
