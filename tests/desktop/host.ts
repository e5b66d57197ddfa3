import type { Page } from '@playwright/test';
import type * as Electron from 'electron';
import type { WindowKind } from '#shared/desktop/windows.ts';
import type { Questions } from './double/questions.ts';

/** The desktop app, running. */
export interface DesktopApp {
  /** The window of a kind, once its page is loaded; the cockpit's where nothing is said. */
  window(kind?: WindowKind): Promise<Page>;
  /** Runs a function beside the app, in its main process. It is sent as text: it sees its arguments alone. */
  evaluate<Result, Arg>(
    run: (electron: typeof Electron, arg: Arg) => Result | Promise<Result>,
    arg: Arg,
  ): Promise<Result>;
  /** Asks what only the double can do. Undefined on the real one. */
  readonly ask:
    | (<Name extends keyof Questions>(
        question: Name,
        ...args: Parameters<Questions[Name]>
      ) => Promise<ReturnType<Questions[Name]>>)
    | undefined;
  /** Settles with the exit status when the process has ended. */
  readonly ended: Promise<number | null>;
  /** Ends the app as a person does, who means it where the app asks. */
  quit(): Promise<number | null>;
  /** Ends whatever is left of it; after a failed test there may be something. */
  clear(): Promise<void>;
}

/** What the suite runs on. */
export interface Host {
  readonly name: string;
  /** @param userData the folder of everything that the app keeps */
  start(userData: string, args?: readonly string[]): Promise<DesktopApp>;
  /** Starts the app where it is expected to end by itself; returns its exit status. */
  runToEnd(userData: string, args?: readonly string[]): Promise<number | null>;
}

/** What a first start says: a server at a free port. Later ones find it in the preferences. */
export const FIRST_START: readonly string[] = ['--port', '0'];

/** Keeps everything in the test's own folder. */
export function argumentsFor(userData: string, args: readonly string[]): string[] {
  return [`--user-data-dir=${userData}`, ...args];
}
