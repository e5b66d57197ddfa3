/** What decisions ask the page to open. */
export type DecisionRequest =
  | { readonly kind: 'propose'; readonly proposal?: string; readonly note?: string }
  | { readonly kind: 'object' | 'settle' | 'verify' | 'carry-out'; readonly decision: string };
