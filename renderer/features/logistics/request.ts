/** What people need is to be shown, from wherever on the screen it was asked; with the focus on one of them, where it is named. */
export interface LogisticsDialogRequest {
  readonly kind: 'logistics';
  readonly request?: string;
}
