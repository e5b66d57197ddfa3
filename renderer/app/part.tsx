import { type ComponentType, use } from 'react';
import { mendStyles } from './styles.ts';

/** A part of the program did not come: the server is away, or has another version's. */
export class PartMissing extends Error {
  /** The failure counts no more: whoever shows the part next fetches it again. */
  readonly forget: () => void;

  constructor(cause: unknown, forget: () => void) {
    super('a part of the program did not come', { cause });
    this.forget = forget;
  }
}

/** A part of the program that is fetched when it is first shown, or before. */
export interface Part<Props> {
  readonly View: ComponentType<Props>;
  /** Fetches it, unless that was done. @throws PartMissing */
  fetch(): Promise<void>;
  /** Begins to fetch what is about to be shown; `View` tells of a failure. */
  begin(): void;
}

/** Like React's `lazy`, but what did not come can be asked for again, and what was fetched before shows at once. */
export function part<Props extends object>(get: () => Promise<ComponentType<Props>>): Part<Props> {
  let loaded: ComponentType<Props> | null = null;
  let shown: Promise<ComponentType<Props>> | null = null;
  let hasFailed = false;

  async function load(): Promise<ComponentType<Props>> {
    try {
      if (loaded === null) await mendStyles(document);
      loaded ??= await get();
      return loaded;
    } catch (error) {
      throw new PartMissing(error, forget);
    }
  }
  function forget() {
    if (hasFailed) shown = null;
    hasFailed = false;
  }
  function forShowing(): Promise<ComponentType<Props>> {
    // A promise that failed is kept until somebody forgets it: React asks for it again at every rendering.
    shown ??= load().catch((error: unknown) => {
      hasFailed = true;
      throw error;
    });
    return shown;
  }
  return {
    View: (props) => {
      const Loaded = loaded ?? use(forShowing());
      return <Loaded {...props} />;
    },
    fetch: async () => {
      await load();
    },
    begin: () => {
      forShowing().catch(() => undefined);
    },
  };
}
