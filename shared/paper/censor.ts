import { escaped, patternsOf } from '#shared/broadcasting/names.ts';
import { ADDRESS_RULES } from '#shared/broadcasting/rules.ts';
import { termIn } from '#shared/errors/terms.ts';
import { actingRole } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { toMs } from '#shared/time/instant.ts';
import type { PaperLevel } from './level.ts';

type Language = 'en' | 'ja';

/** Takes out of a text what a level leaves out. */
export type Censor = (text: string) => string;

/** Somebody who is named in the record, whether they are still in the room or not. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const MARKS: Readonly<Record<Language, Readonly<Record<'name' | 'address', string>>>> = {
  en: { name: '[name]', address: '[address]' },
  ja: { name: '［氏名］', address: '［連絡先］' },
};

const MAIL = /[\p{L}\p{N}._%+-]{1,64}[@＠][\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/gu;
const LINK =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"“”「」（）]{1,2000}|\bwww\.[^\s<>"“”「」（）]{1,2000}|\b(?:mailto|tel|sip):[^\s<>"]{1,300}/giu;
/** As they are dialled: never a date or a time, which begin otherwise. */
const TELEPHONE = /(?<![\p{L}\p{N}.:-])(?:\+\d|\(?0\d)[\d ()/-]{6,17}\d(?![\p{L}\p{N}])/gu;
const DOMAIN =
  /(?<![\p{L}\p{N}.-])(?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|io|dev|app|cloud|co|jp|de|eu|uk|us|internal|local|lan|corp)(?:\/[^\s<>"「」]{0,2000})?(?![\p{L}\p{N}-])/giu;

/**
 * The censor of a level. It goes over every text of a paper, whoever wrote it: what is put together from names and what
 * somebody typed into a note are treated alike, so that nothing has to be remembered where a paper is made.
 *
 * @param others people of the record who are not among the participants, such as the workspace's owner
 */
export function censorOf(
  level: PaperLevel,
  state: IncidentState,
  others: readonly Named[],
  language: Language,
): Censor {
  if (level === 'internal') return (text) => text;
  const marks = MARKS[language];
  const people = replacements(level, state, others, language);
  const addresses: readonly Address[] = [
    ...[LINK, MAIL, TELEPHONE].map((pattern) => ({ pattern })),
    ...(level === 'outside' ? [...ADDRESS_RULES, { pattern: DOMAIN }] : []),
  ];
  return (text) => {
    let said = withoutAddresses(text, addresses, marks.address);
    for (const { pattern, by } of people) said = said.replace(pattern, by);
    return said;
  };
}

interface Address {
  readonly pattern: RegExp;
  /** What makes the match harmless after all. */
  readonly unless?: RegExp;
}

/** All places are found in the text as it was, and what overlaps is one: of half an address the rest would stay. */
function withoutAddresses(text: string, addresses: readonly Address[], mark: string): string {
  const found = addresses
    .flatMap(({ pattern, unless }) =>
      [...text.matchAll(pattern)]
        .filter(([words]) => words !== '' && unless?.test(words) !== true)
        .map((match) => ({ from: match.index, to: match.index + match[0].length })),
    )
    .sort((a, b) => a.from - b.from);
  let said = '';
  let done = 0;
  for (const { from, to } of found) {
    if (to <= done) continue;
    // What begins within the one before only makes it longer.
    if (from >= done) said += text.slice(done, from) + mark;
    done = to;
  }
  return said + text.slice(done);
}

interface Replacement {
  readonly pattern: RegExp;
  readonly by: string;
}

/** Whole names before their parts, and longer ones before shorter: "Ana Ruiz" is not "[name] Ruiz". */
function replacements(
  level: PaperLevel,
  state: IncidentState,
  others: readonly Named[],
  language: Language,
): readonly Replacement[] {
  const known = Object.values(state.participants);
  const strangers = others.filter(({ id }) => !Object.hasOwn(state.participants, id));
  const titles = level === 'roles' ? titlesIn(state, language) : new Map<string, string>();
  const by = (id: string) =>
    titles.get(id) ?? (level === 'roles' ? termIn('owner', language) : MARKS[language].name);
  const people = [...known, ...strangers]
    .filter(({ name }) => name.trim() !== '')
    .sort((a, b) => b.name.length - a.name.length);
  const whole = people.map(({ id, name }) => ({ pattern: wholeName(name), by: by(id) }));
  const parts = people.flatMap(({ id, name }) =>
    patternsOf(name).map((source) => ({ pattern: new RegExp(source, 'gu'), by: by(id) })),
  );
  return [...whole, ...parts];
}

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u;

/** The name as it stands in the record. One of Latin letters is not found inside of other words. */
function wholeName(name: string): RegExp {
  const source = escaped(name);
  if (!LATIN.test(name)) return new RegExp(source, 'gu');
  // A name of two letters is a word in any other case.
  const flags = [...name].length > 3 ? 'giu' : 'gu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, flags);
}

/** "responder 2": by role, counted in the order in which they joined. */
function titlesIn(state: IncidentState, language: Language): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const counted = new Map<string, number>();
  const all = Object.values(state.participants).sort((a, b) => toMs(a.joinedAt) - toMs(b.joinedAt));
  const shared = new Map<string, number>();
  for (const person of all) {
    const role = actingRole(state, person);
    shared.set(role, (shared.get(role) ?? 0) + 1);
  }
  for (const person of all) {
    const role = actingRole(state, person);
    const number = (counted.get(role) ?? 0) + 1;
    counted.set(role, number);
    const title = termIn(role, language);
    const space = language === 'ja' ? '' : ' ';
    titles.set(person.id, (shared.get(role) ?? 0) > 1 ? `${title}${space}${number}` : title);
  }
  return titles;
}
