/** What somebody says who wants to look inside a packaged app. */
const FLAG = '--dev-tools';

interface Program {
  readonly isPackaged: boolean;
  /** The command line. */
  readonly args: readonly string[];
}

/** Whether windows have developer tools: not in the packaged app, unless it is started so. */
export function mayInspect({ isPackaged, args }: Program): boolean {
  return !isPackaged || args.includes(FLAG);
}
