/** A task's dialog that is asked for, here or by another part of the screen. */
export interface TaskRequest {
  readonly kind:
    | 'show'
    | 'report'
    | 'extend'
    | 'reassign'
    | 'block'
    | 'cancel'
    | 'take-understand'
    | 'take-start';
  readonly task: string;
}
