import type { SharingState, SharingWish } from '#shared/sharing/sharing-state.ts';

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
}

/** From the app to the server's process. */
export type ToServer =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'owner-link'; readonly request: number }
  | { readonly kind: 'open-incidents'; readonly request: number }
  | SharingOrder
  /** The machine slept: what was due meanwhile is looked for at once. */
  | { readonly kind: 'resumed' }
  | { readonly kind: 'stop' };

/** What the server's door to the network is told; what comes of it is its state. */
export type SharingOrder =
  | { readonly kind: 'share'; readonly wish: SharingWish }
  | { readonly kind: 'choose-address'; readonly address: string }
  | { readonly kind: 'unshare' };

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
  | { readonly kind: 'owner-link'; readonly request: number; readonly url: string }
  | { readonly kind: 'open-incidents'; readonly request: number; readonly count: number }
  | { readonly kind: 'sharing'; readonly state: SharingState };
