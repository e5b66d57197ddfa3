import type { PanelShares } from '#shared/desktop/choices.ts';

/** The groups of the cockpit's panels, by the id under which react-resizable-panels remembers each. */
export const PANEL_GROUPS = {
  columns: 'quarterdeck.columns',
  left: 'quarterdeck.left',
  middle: 'quarterdeck.middle',
} as const satisfies Readonly<Record<keyof PanelShares, string>>;
