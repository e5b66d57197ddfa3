/** What happened to the risks. */
export interface RiskEvents {
  'risk.noted': { readonly risk: string; readonly text: string };
  /** It is none any more; `text` is what it said. */
  'risk.cleared': { readonly risk: string; readonly text: string };
}
