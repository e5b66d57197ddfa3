/** What the server is started with. */
export interface StartOptions {
  readonly dataDir: string;
  /** The cockpit's built files, for those who open it in a browser. */
  readonly rendererDir: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whether another port will do where this one is taken: not where somebody asked for it. */
  readonly anyPort: boolean;
  readonly allowedOrigins: readonly string[];
}

/** From the app to the server's process. */
export type ToServer =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'owner-link'; readonly request: number }
  | { readonly kind: 'stop' };

/** Why a server does not start, for the person at this machine. */
export interface Sentences {
  readonly en: string;
  readonly ja: string;
}

/** From the server's process to the app. Both ends are of one build: the types hold. */
export type FromServer =
  | { readonly kind: 'ready'; readonly url: string }
  /** It cannot start, and starting it again the same way will not help. */
  | { readonly kind: 'refused'; readonly reason: string; readonly sentences: Sentences }
  | { readonly kind: 'owner-link'; readonly request: number; readonly url: string };
