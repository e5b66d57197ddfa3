/** Where an action stands in the overview of keys, in this order. */
export const ACTION_GROUPS = ['work', 'command', 'people', 'broadcasts', 'timeline', 'go', 'screen'] as const;

export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * Something that a person can do here: by its key, from the overview of keys, and by its name from the palette. One
 * list of them is all that those three know, so that no key exists without being shown.
 */
export interface Action {
  /** Unique in the list; recent use is kept under it. */
  readonly id: string;
  /** Its words stand in the locales under `actions:<name>`: `label`, and `find`. The id where nothing is said. */
  readonly name?: string;
  /** What the words have blanks for: a person's name, a task's title. */
  readonly values?: Readonly<Record<string, string>>;
  /** Quiet, beside the label: where it stands now. Already in the reader's language. */
  readonly detail?: string;
  readonly group: ActionGroup;
  /** As it is printed on the keyboard: a letter, a digit, `/` or `?`. Nothing destructive has one. */
  readonly key?: string;
  /** Whether it leads anywhere now; where it does not, its key is silent and the palette leaves it out. */
  readonly isAvailable: boolean;
  /** Does it, or opens what asks first. Absent where it is nothing but the way to a list. */
  readonly run?: () => void;
  /** What can be done with it, on a list of its own; asked for when somebody goes there. */
  readonly leadsTo?: () => readonly Action[];
}

/** The actions that have a key, by the key as it is heard. @throws when two have the same one */
export function byKey(actions: readonly Action[]): ReadonlyMap<string, Action> {
  const found = new Map<string, Action>();
  for (const action of actions) {
    if (action.key === undefined) continue;
    const heard = action.key.toLowerCase();
    const other = found.get(heard);
    if (other !== undefined) throw new Error(`${action.key} is the key of ${other.id} and of ${action.id}`);
    found.set(heard, action);
  }
  return found;
}
