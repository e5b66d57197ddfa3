/** What roll calls and CAN rounds ask the page to open; `call` and `can-table` are the tab itself. */
export type RollCallRequest = {
  readonly kind: 'call' | 'can-table' | 'close-roll-call' | 'answer-can' | 'close-can';
};
