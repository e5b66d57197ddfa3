import { type PanelShares, panelSharesSchema } from '#shared/desktop/choices.ts';
import { PANEL_GROUPS } from './panel-groups.ts';

const GROUPS = ['columns', 'left', 'middle'] as const satisfies readonly (keyof PanelShares)[];

type Group = (typeof GROUPS)[number];

/** How large the panels are on this screen, as far as anybody has moved them. */
export function readPanelShares(storage: Pick<Storage, 'getItem'>): PanelShares {
  const kept = GROUPS.map((group) => ({ [group]: parsed(storage.getItem(keyOf(group))) }));
  const whole = kept.filter((one) => panelSharesSchema.safeParse(one).success);
  return panelSharesSchema.parse(Object.assign({}, ...whole));
}

/** Makes the panels so large: the cockpit that is opened next shows it. */
export function keepPanelShares(shares: PanelShares, storage: Pick<Storage, 'setItem'>): void {
  for (const group of GROUPS) {
    const share = shares[group];
    if (share === undefined) continue;
    try {
      storage.setItem(keyOf(group), JSON.stringify(share));
    } catch {
      // A browser that refuses to store keeps its panels as they are.
    }
  }
}

/** As react-resizable-panels names what it keeps. */
function keyOf(group: Group): string {
  return `react-resizable-panels:${PANEL_GROUPS[group]}`;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
