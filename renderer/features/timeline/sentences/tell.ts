import type { TFunction } from 'i18next';
import type { Instant } from '#shared/time/instant.ts';
import type { Phrase } from './phrase.ts';

/**
 * A phrase in the reader's language, without its subject and quote.
 * @param t of the namespace `timeline`
 * @param time says a moment in the reader's zone
 */
export function tell(phrase: Phrase, t: TFunction<'timeline'>, time: (at: Instant) => string): string {
  const { key, values = {}, terms = {}, times = {}, list = [] } = phrase;
  const words = Object.entries(terms).map(([blank, term]) => [blank, inSentence(term, t(term as never))]);
  const moments = Object.entries(times).map(([blank, at]) => [blank, time(at)]);
  const blanks: Readonly<Record<string, string | number>> = {
    ...values,
    ...Object.fromEntries([...words, ...moments]),
    list: list.map(({ name, term }) => listed(name, t(term as never), t)).join(t('list.between')),
  };
  return String(t(`events.${key}` as never, blanks as never));
}

function listed(
  name: { readonly en: string; readonly ja: string },
  state: string,
  t: TFunction<'timeline'>,
): string {
  const inOurs = name[t('list.language') === 'ja' ? 'ja' : 'en'];
  return t('list.item', { name: inOurs || name.en || name.ja, state });
}

/** A role is a title on a label, and a common noun within a sentence. */
function inSentence(term: string, word: string): string {
  return term.startsWith('app:roles.') ? word.toLowerCase() : word;
}
