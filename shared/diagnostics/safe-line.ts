/**
 * What of a log line may be kept and shown to whoever is asked for help. It is told what is safe, and everything else is left
 * out: a line of the log may hold what people wrote, a message of an error whatever was in its hands, and a path the name
 * of the person at the machine.
 */

/** A frame of a stack: the function's name, and the file's without its folder. */
const FRAME =
  /^\s{1,12}at (?:(?<what>[\w.$<>[\] ]{1,80}) \()?(?:[^()\s]{0,400}[\\/])?(?<file>[\w.-]{1,80}:\d{1,7}:\d{1,7})\)?$/;
/** The class of an error, and what the machine says of it by a word of its own. */
const ERROR = /^(?:Uncaught )?(?<name>[A-Z]\w{0,60}Error)\b(?: \[(?<code>[A-Z][A-Z0-9_]{1,60})\])?/;
const FATAL = /^FATAL ERROR: [\w ,.:-]{1,160}$/;
const PROGRAM = /^Node\.js v\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;
/** Words of this program's own log are sentences of letters: no ids, no addresses, no quotes. */
const WORDS = /^[A-Za-z][A-Za-z ,;:’'-]{0,160}$/;

const LEVELS: Readonly<Record<number, string>> = { 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

/** The safe part of a line; null where none of it is. */
export function safeLine(line: string): string | null {
  if (line.startsWith('{')) return fromLog(line);
  const frame = FRAME.exec(line)?.groups;
  if (frame !== undefined) return frameOf(frame);
  const error = ERROR.exec(line)?.groups;
  if (error !== undefined)
    return error['code'] === undefined ? `${error['name']}` : `${error['name']} ${error['code']}`;
  return FATAL.test(line) || PROGRAM.test(line) ? line : null;
}

function frameOf({ what, file }: Readonly<Record<string, string | undefined>>): string {
  return `    at ${what === undefined ? '' : `${what} `}${file}`;
}

function fromLog(line: string): string | null {
  const logged = read(line);
  if (logged === null) return null;
  const { level, msg, err } = logged;
  const error = typeof err === 'object' && err !== null ? (err as Readonly<Record<string, unknown>>) : {};
  // Where nothing else was said, the logger takes the error's own message: that is not this program's words.
  const words = typeof msg === 'string' && msg !== error['message'] && WORDS.test(msg) ? msg : null;
  const { type, code, stack } = error;
  const named = typeof type === 'string' && ERROR.test(type) ? type : null;
  const told = typeof code === 'string' && CODE.test(code) ? code : null;
  const frames = typeof stack === 'string' ? stack.split('\n').flatMap(frameIn).slice(0, 6) : [];
  const head = [LEVELS[Number(level)] ?? null, words, named, told].filter((part) => part !== null);
  return head.length < 2 && frames.length === 0 ? null : [head.join(' '), ...frames].join('\n');
}

function frameIn(line: string): readonly string[] {
  const frame = FRAME.exec(line)?.groups;
  return frame === undefined ? [] : [frameOf(frame)];
}

function read(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
