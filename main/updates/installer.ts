/** What finds, fetches and installs a newer version; Electron's updater behind an interface of what is used of it. */
export interface Installer {
  /** Whether this program can be replaced by a newer one here. */
  readonly isSupported: boolean;
  /**
   * When a version is put in place. `after-end`: by the last step of this program's end, since a second one could not start
   * beside it. `ends-program`: by the system, which ends this program and starts the new one.
   */
  readonly installs: 'after-end' | 'ends-program';
  /** The newer version, or null. Rejects where the releases cannot be asked. */
  look(): Promise<string | null>;
  /** Fetches what was found. Rejects where it does not come whole, and when the signal ends it. */
  fetch(signal: AbortSignal): Promise<void>;
  /**
   * Does what takes its time and ends nothing yet: where the system installs, it takes the version over. Rejects where it
   * does not.
   */
  prepare(): Promise<void>;
  /** Puts in place what was fetched, and was prepared. */
  install(after: 'start' | 'end'): void;
}
