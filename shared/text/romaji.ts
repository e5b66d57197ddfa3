/** Kana -> how it is typed in Latin letters, Hepburn first, then Kunrei, then what keyboards also take. */
const SPELLINGS = table();

function table(): ReadonlyMap<string, readonly string[]> {
  const rows: Readonly<Record<string, string>> = {
    k: 'かきくけこ',
    g: 'がぎぐげご',
    s: 'さしすせそ',
    z: 'ざじずぜぞ',
    t: 'たちつてと',
    d: 'だぢづでど',
    n: 'なにぬねの',
    h: 'はひふへほ',
    b: 'ばびぶべぼ',
    p: 'ぱぴぷぺぽ',
    m: 'まみむめも',
    r: 'らりるれろ',
  };
  const found = new Map<string, readonly string[]>();
  for (const [index, vowel] of [...'aiueo'].entries()) {
    found.set('あいうえお'[index] ?? '', [vowel]);
    found.set('ぁぃぅぇぉ'[index] ?? '', [vowel, `x${vowel}`]);
    for (const [consonant, row] of Object.entries(rows)) {
      found.set(row[index] ?? '', [`${consonant}${vowel}`]);
      // きゃ: the second in the row with a small や, ゆ or よ.
      const small = { a: 'ゃ', u: 'ゅ', o: 'ょ' }[vowel];
      if (small !== undefined) found.set(`${row[1]}${small}`, [`${consonant}y${vowel}`]);
    }
  }
  const special: Readonly<Record<string, string>> = {
    し: 'shi si',
    ち: 'chi ti',
    つ: 'tsu tu',
    ふ: 'fu hu',
    じ: 'ji zi',
    ぢ: 'ji zi di',
    づ: 'zu du',
    しゃ: 'sha sya',
    しゅ: 'shu syu',
    しょ: 'sho syo',
    ちゃ: 'cha tya',
    ちゅ: 'chu tyu',
    ちょ: 'cho tyo',
    じゃ: 'ja zya jya',
    じゅ: 'ju zyu jyu',
    じょ: 'jo zyo jyo',
    ぢゃ: 'ja zya dya',
    ぢゅ: 'ju zyu dyu',
    ぢょ: 'jo zyo dyo',
    しぇ: 'she sye',
    ちぇ: 'che tye',
    じぇ: 'je zye',
    ふぁ: 'fa',
    ふぃ: 'fi',
    ふぇ: 'fe',
    ふぉ: 'fo',
    てぃ: 'ti thi',
    でぃ: 'di dhi',
    うぃ: 'wi',
    うぇ: 'we',
    ゔ: 'vu',
    や: 'ya',
    ゆ: 'yu',
    よ: 'yo',
    ゃ: 'ya xya',
    ゅ: 'yu xyu',
    ょ: 'yo xyo',
    わ: 'wa',
    を: 'o wo',
  };
  for (const [kana, spellings] of Object.entries(special)) found.set(kana, spellings.split(' '));
  return found;
}

export type RomajiStyle = 'hepburn' | 'kunrei';

/** Hiragana in Latin letters. What is no kana stays as it is. */
export function romaji(kana: string, style: RomajiStyle = 'hepburn'): string {
  let text = '';
  for (let at = 0; at < kana.length; ) {
    const { size, spellings } = moraAt(kana, at, text);
    text += (style === 'kunrei' ? (spellings[1] ?? spellings[0]) : spellings[0]) ?? '';
    at += size;
  }
  return text;
}

/**
 * How far into `kana`, from `from` on, somebody got who has typed `typed`: in Latin letters of either style, in kana, or in
 * both as an input method shows it half way. Null where it does not begin like that; the end of the mora that is begun.
 */
export function typedInto(kana: string, typed: string, from = 0): number | null {
  return follow(kana, from, typed, '', new Set());
}

/** `failed`: the ways that were tried in vain, so that no long sound makes them many. */
function follow(kana: string, at: number, left: string, before: string, failed: Set<string>): number | null {
  if (left === '') return at;
  const way = `${at} ${left.length} ${before.at(-1) ?? ''}`;
  if (at >= kana.length || failed.has(way)) return null;
  const { size, spellings } = moraAt(kana, at, before);
  for (const spelling of new Set([kana.slice(at, at + size), ...spellings])) {
    // Half of a mora is typed: enough so far.
    if (spelling !== '' && spelling.startsWith(left)) return at + size;
    if (!left.startsWith(spelling)) continue;
    const end = follow(kana, at + size, left.slice(spelling.length), spelling || before, failed);
    if (end !== null) return end;
  }
  failed.add(way);
  return null;
}

function first(text: string): string {
  return text.slice(0, 1);
}

/** The mora at a place, and its spellings, which may depend on what is around it. */
function moraAt(
  kana: string,
  at: number,
  before: string,
): { readonly size: number; readonly spellings: readonly string[] } {
  const sign = kana[at] ?? '';
  if (sign === 'っ') {
    const next = SPELLINGS.get(kana.slice(at + 1, at + 3)) ?? SPELLINGS.get(kana[at + 1] ?? '') ?? [];
    const [hepburn = '', kunrei = hepburn] = next;
    // Hepburn writes っち as tch.
    const doubled = [
      hepburn.startsWith('ch') ? 't' : first(hepburn),
      ...[kunrei, hepburn, ...next].map(first),
    ];
    return { size: 1, spellings: [...doubled, 'xtsu', 'xtu', 'ltu'] };
  }
  if (sign === 'ん') {
    const lips = /[ばびぶべぼぱぴぷぺぽまみむめも]/.test(kana[at + 1] ?? '');
    return { size: 1, spellings: ['n', 'n', 'nn', "n'", ...(lips ? ['m'] : [])] };
  }
  if (sign === 'ー') return { size: 1, spellings: ['-', '-', '', before.at(-1) ?? ''] };
  const pair = SPELLINGS.get(kana.slice(at, at + 2));
  if (pair !== undefined && kana.length > at + 1) return { size: 2, spellings: pair };
  const spellings = SPELLINGS.get(sign) ?? [sign];
  // A long vowel is often left out: koutai, kotai.
  const isLong = (sign === 'う' && /[ou]$/.test(before)) || (sign === 'お' && before.endsWith('o'));
  return { size: 1, spellings: isLong ? [...spellings, spellings[0] ?? '', ''] : spellings };
}
