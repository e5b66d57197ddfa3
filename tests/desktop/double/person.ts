import { type ClientRequest, type RequestOptions, request } from 'node:http';
import { refusing } from './refusing.ts';

/** The doubles of what reaches the person at the machine. */

/** Nothing is opened; the suite puts its own listener here, as it does in the real one. */
export const shell = refusing('shell', { openExternal: async (_url: string): Promise<void> => {} });

interface Question {
  readonly message: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultId?: number;
  readonly cancelId?: number;
}

const questionsAsked: Question[] = [];
let answer: number | undefined;

/** What was asked by a box of the system so far. */
export function asked(): readonly Question[] {
  return [...questionsAsked];
}

/** The button, from 0, that answers whatever is asked next. */
export function answerWith(button: number): void {
  answer = button;
}

function answered(question: Question): number {
  questionsAsked.push(question);
  process.stderr.write(`${question.message}: ${question.detail}\n`);
  return answer ?? question.cancelId ?? 0;
}

let copied = '';

export const clipboard = refusing('clipboard', {
  writeText: (text: string): void => {
    copied = text;
  },
  readText: (): string => copied,
});

export const dialog = refusing('dialog', {
  /** Cancelled, unless a test puts its own function in its place. */
  showSaveDialog: async (_window: object, _options: object) => ({ canceled: true, filePath: '' }),
  /** Cancelled, too, unless a test chooses a file. */
  showOpenDialog: async (_window: object, _options: object) => ({
    canceled: true,
    filePaths: [] as string[],
  }),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}: ${content}\n`);
  },
  showMessageBoxSync: (_window: object, question: Question): number => answered(question),
  // Nobody sits here: a test says beforehand what is answered; else it is cancelled. It may stand before a window.
  showMessageBox: async (...args: readonly [Question] | readonly [object, Question]) => {
    return { response: answered(args.at(-1) as Question), checkboxChecked: false };
  },
});

/** This machine's network, which is always there. Requests of the program itself are Node's. */
export const net = refusing('net', {
  isOnline: (): boolean => true,
  request: (options: RequestOptions): ClientRequest => request(options),
});
