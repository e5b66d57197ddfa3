/**
 * The windows of the desktop. `cockpit` is where a person acts. The others show a part of one room: they read, and ask
 * the desktop for nothing but what showing needs.
 */
export const WINDOW_KINDS = ['cockpit', 'timeline', 'rail', 'ribbon', 'wall', 'timer'] as const;

export type WindowKind = (typeof WINDOW_KINDS)[number];

/** Who may ask what only a person at the desk has a use for. */
export const COCKPIT_ONLY = ['cockpit'] as const satisfies readonly WindowKind[];

/** The windows that only show. */
export const VIEW_KINDS = [
  'timeline',
  'rail',
  'ribbon',
  'wall',
  'timer',
] as const satisfies readonly WindowKind[];

export type ViewKind = (typeof VIEW_KINDS)[number];

/** A part of one room, in a window of its own. */
export interface View {
  readonly kind: ViewKind;
  readonly incident: string;
}

/** Where the page of a view is; a browser shows it, too. */
export function pageOf({ kind, incident }: View): string {
  return `/incidents/${encodeURIComponent(incident)}/${kind}`;
}

/** Which kind of window a page belongs to, by the path of its address. */
export function kindOfPage(path: string): WindowKind {
  const [, first, , page] = path.split('/');
  return VIEW_KINDS.find((kind) => first === 'incidents' && kind === page) ?? 'cockpit';
}
