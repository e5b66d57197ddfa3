import type { Finding } from './finding.ts';
import { matches } from './matches.ts';
import { FAMILY_NAMES_THAT_ARE_WORDS, NAMES_THAT_ARE_WORDS } from './rules.ts';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HONORIFIC = '(?:さん|様|さま|氏|くん|君|ちゃん|先輩|部長|課長|リーダー)';

/** Where people of the room are named: whole names, and the parts of them that are hardly anything else. */
export function namesIn(text: string, names: readonly string[]): readonly Finding[] {
  const patterns = [...new Set(names.flatMap(patternsOf))];
  return patterns.flatMap((pattern) =>
    matches(text, new RegExp(pattern, 'gu')).map((match): Finding => ({ kind: 'name', ...match })),
  );
}

/** What a person is found by: sources of regular expressions with the flags `gu`. */
export function patternsOf(name: string): readonly string[] {
  const parts = name
    .normalize('NFKC')
    .trim()
    .split(/[\s・.]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  return JAPANESE.test(name) ? japanese(parts) : latin(parts);
}

/** "Ana Ruiz", "Ruiz"; of two letters, and words like "Will", only as part of the whole. */
function latin(parts: readonly string[]): readonly string[] {
  const alone = parts.filter((part) => part.length >= 3 && !NAMES_THAT_ARE_WORDS.has(capital(part)));
  const whole = parts.length > 1 ? [parts.map(escaped).join('\\s{1,3}')] : [];
  return [...whole, ...alone.flatMap((part) => [escaped(part), escaped(capital(part))])].map(
    (part) => `(?<![\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`,
  );
}

/** "佐藤健", "佐藤", "佐藤さん"; one sign, and what is a place too, only with an honorific. */
function japanese(parts: readonly string[]): readonly string[] {
  const whole = parts.map(escaped).join('[\\s　]?');
  const alone = parts
    .filter((part) => JAPANESE.test(part))
    .map((part) => {
      const isWord = [...part].length < 2 || FAMILY_NAMES_THAT_ARE_WORDS.has(part) || isShortKana(part);
      return `${bounded(part)}${isWord ? HONORIFIC : `${HONORIFIC}?`}`;
    });
  return [...(parts.length > 1 ? [whole] : []), ...alone];
}

/** Kana names are found in the middle of words otherwise. */
function bounded(part: string): string {
  const script = /^[\p{Script=Katakana}ー]+$/u.test(part) ? '\\p{Script=Katakana}ー' : null;
  return script === null ? escaped(part) : `(?<![${script}])${escaped(part)}(?![${script}])`;
}

function isShortKana(part: string): boolean {
  return /^\p{Script=Hiragana}+$/u.test(part) && [...part].length < 4;
}

function capital(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** A text as the source of a regular expression. Only the signs of the syntax: under the `u` flag no other one may be escaped. */
export function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
