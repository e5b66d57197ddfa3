import type { Action } from '#renderer/state/actions/action.ts';
import type { ActionWords } from '#renderer/state/actions/use-words.ts';
import type { Named } from '#renderer/state/palette/tier.ts';

/** An action as it is looked for. */
export interface Candidate extends Named {
  readonly action: Action;
}

/** What can be done now, with its words when somebody asks for them: most are never looked at. */
export function candidates(
  actions: readonly Action[],
  words: (action: Action) => ActionWords,
): readonly Candidate[] {
  return actions.flatMap((action) => {
    if (!action.isAvailable) return [];
    let said: ActionWords | undefined;
    const say = () => {
      said ??= words(action);
      return said;
    };
    return [
      {
        id: action.id,
        action,
        get label() {
          return say().label;
        },
        get find() {
          return say().find;
        },
      },
    ];
  });
}

/** With what is behind them, too: somebody who types knows what they want. */
export function withLists(actions: readonly Action[]): readonly Action[] {
  return actions.flatMap((action) => (action.isAvailable ? [action, ...(action.leadsTo?.() ?? [])] : []));
}
