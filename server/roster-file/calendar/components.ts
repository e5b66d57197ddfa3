/** A property of a component as its file has it, put together again where it was folded. */
export interface Line {
  readonly name: string;
  readonly text: string;
}

/** A component with those of its properties that a roster is read from. */
export interface Component {
  readonly name: string;
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly lines: readonly Line[];
  readonly parts: readonly Component[];
}

/** What lies in which component, and is read there. Alarms and whatever else is in them are passed over. */
const READ: Readonly<Record<string, ReadonlySet<string>>> = {
  VCALENDAR: new Set(['VEVENT', 'VTIMEZONE']),
  VTIMEZONE: new Set(['STANDARD', 'DAYLIGHT']),
};

// biome-ignore format: one list
const WANTED = new Set([
  'UID', 'SUMMARY', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'STATUS', 'ATTENDEE',
  'ORGANIZER', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO',
]);

/** A property that is longer than this is not one that anybody wrote. */
const LONGEST_PROPERTY = 64 * 1024;

/** No calendar is deeper: an alarm in an event in a calendar, and some for what others invent. */
const DEEPEST = 16;

interface Open {
  readonly component: Component & { readonly lines: Line[]; readonly parts: Component[] };
  readonly isRead: boolean;
}

export type Components =
  | { readonly calendars: readonly Component[]; readonly openAt: number | null }
  | { readonly isTooDeep: true };

/**
 * The calendars of a text with their parts. A line that makes no sense hurts nothing but itself, and a part that is not closed
 * ends with the one around it; `openAt` is the line of what the file is cut off in.
 *
 * The library's parser would give up a whole file for one bad line in it, so it reads property by property.
 */
export function componentsIn(text: string): Components {
  const calendars: Component[] = [];
  const open: Open[] = [];
  for (const { line, said } of unfolded(text)) {
    const edge = /^(BEGIN|END):\s*([\w-]{1,60})\s*$/i.exec(said);
    const top = open.at(-1);
    if (edge === null) {
      const property = top?.isRead ? propertyIn(said) : null;
      if (property !== null) top?.component.lines.push(property);
      continue;
    }
    const name = (edge[2] ?? '').toUpperCase();
    if (edge[1]?.toUpperCase() === 'BEGIN') {
      if (open.length >= DEEPEST) return { isTooDeep: true };
      const isRead = top === undefined ? name === 'VCALENDAR' : top.isRead && reads(top.component.name, name);
      open.push({ isRead, component: { name, line, lines: [], parts: [] } });
      continue;
    }
    // What was never opened is not closed.
    if (!open.some(({ component }) => component.name === name)) continue;
    while (open.length > 0) {
      const closed = open.pop();
      if (closed === undefined) break;
      if (closed.isRead) (open.at(-1)?.component.parts ?? calendars).push(closed.component);
      if (closed.component.name === name) break;
    }
  }
  const [outermost] = open;
  const cut = open.at(-1);
  if (outermost?.isRead) {
    // The event in which the file ends is not whole; those before it are.
    calendars.push(outermost.component);
    return { calendars, openAt: cut?.component.line ?? null };
  }
  return { calendars, openAt: null };
}

function reads(outer: string, inner: string): boolean {
  return READ[outer]?.has(inner) ?? false;
}

function propertyIn(text: string): Line | null {
  const name = /^[\w-]{1,60}(?=[:;])/.exec(text)?.[0].toUpperCase();
  if (name === undefined || !WANTED.has(name)) return null;
  // Cut so that it cannot be read, rather than read as something shorter.
  return { name, text: text.length > LONGEST_PROPERTY ? name : text };
}

/** Lines as they were before they were folded, with where each begins. */
function* unfolded(text: string): Generator<{ readonly line: number; readonly said: string }> {
  let pieces: string[] = [];
  let began = 1;
  let number = 0;
  for (const physical of lines(text)) {
    number += 1;
    if (number > 1 && (physical.startsWith(' ') || physical.startsWith('\t'))) {
      pieces.push(physical.slice(1));
      continue;
    }
    if (number > 1) yield { line: began, said: pieces.join('') };
    pieces = [physical];
    began = number;
  }
  yield { line: began, said: pieces.join('') };
}

/** One after the other, so that a file of nothing but line ends does not become millions of strings at once. */
function* lines(text: string): Generator<string> {
  const end = /\r\n|\n|\r/g;
  let begins = 0;
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    yield text.slice(begins, found.index);
    begins = end.lastIndex;
  }
  yield text.slice(begins);
}
