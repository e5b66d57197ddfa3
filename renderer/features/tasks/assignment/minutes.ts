const SPACE = ' *';
const HOURS = `(?<hours>\\d{1,3})${SPACE}(?:hours|hour|hrs|hr|h|時間)`;
const MINUTES = `(?<minutes>\\d{1,5})${SPACE}(?:minutes|minute|mins|min|m|分)`;

/** An hour mark may be followed by half an hour, by minutes with or without their mark, or by nothing. */
const PATTERNS = [
  new RegExp(`${SPACE}${HOURS}${SPACE}(?<half>半)`, 'y'),
  new RegExp(
    `${SPACE}${HOURS}${SPACE}(?<rest>\\d{1,2})${SPACE}(?:minutes|minute|mins|min|m|分)?(?![\\p{L}\\p{N}])`,
    'uy',
  ),
  new RegExp(`${SPACE}${HOURS}${SPACE}(?<rest>\\d{1,2})${SPACE}分`, 'uy'),
  new RegExp(`${SPACE}${HOURS}`, 'y'),
  new RegExp(`${SPACE}${MINUTES}`, 'y'),
];

/** Minutes at a place of a folded line; null where none stand. `20分` needs no space after it, `20m` does. */
export function readMinutes(
  text: string,
  at: number,
): { readonly minutes: number; readonly end: number } | null {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const end = at + found[0].length;
    if (/[a-z]$/.test(found[0]) && /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue;
    const { hours, minutes, rest, half } = found.groups ?? {};
    const whole = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(rest ?? 0);
    return { minutes: whole + (half === undefined ? 0 : 30), end };
  }
  return null;
}
