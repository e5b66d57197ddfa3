import type { Handlers } from './register.ts';

interface ProgramDeps {
  readonly version: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** What the program is made of. */
export function programCalls({ version, versions, platform }: ProgramDeps): Pick<Handlers, 'about'> {
  return {
    about: () => ({
      version,
      electron: versions['electron'] ?? '',
      chromium: versions['chrome'] ?? '',
      node: versions['node'] ?? '',
      platform,
    }),
  };
}
