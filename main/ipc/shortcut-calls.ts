import type { Shortcuts } from '../shortcuts/shortcuts.ts';
import type { Handlers } from './register.ts';

/** The keys that work from anywhere on the machine. */
export function shortcutCalls(shortcuts: Shortcuts): Pick<Handlers, 'shortcuts' | 'setShortcut'> {
  return {
    shortcuts: () => [...shortcuts.all()],
    setShortcut: (name, keys) => [...shortcuts.set(name, keys)],
  };
}
