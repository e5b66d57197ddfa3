import type { MenuItemConstructorOptions } from 'electron';
import type { Attention, OpenIncident } from '#shared/desktop/attention.ts';
import type { Destination } from '#shared/desktop/destination.ts';
import type { Language } from '../appearance/appearance.ts';
import { menuText } from '../menu/menu-text.ts';
import { severityWord, type TrayWords, trayWords } from './words.ts';

/** Others on the network may join, or not; what a click makes of it. */
export interface LetOthersJoin {
  readonly isOn: () => boolean;
  readonly toggle: () => void;
}

export interface TrayMenuDeps {
  readonly go: (destination: Destination) => void;
  readonly showCockpit: () => void;
  /** Opens a window that shows a part of a room; null where there are none. */
  readonly openWindow: ((kind: 'timer' | 'wall', incident: string) => void) | null;
  /** Null where this machine cannot let others join. */
  readonly letOthersJoin: LetOthersJoin | null;
  readonly quit: () => void;
}

/** The menu of the tray: what is open, what waits, the ways in, the way out. Nothing in it changes a room. */
export function trayMenu(
  attention: Attention,
  language: Language,
  deps: TrayMenuDeps,
): MenuItemConstructorOptions[] {
  const words = trayWords(language);
  return [
    ...incidents(attention, words, deps),
    { type: 'separator' },
    ...waiting(attention, words, deps),
    { label: words.cockpit, click: () => deps.showCockpit() },
    ...windows(attention, words, deps),
    ...joining(words, deps),
    { type: 'separator' },
    { label: words.quit, click: () => deps.quit() },
  ];
}

function incidents(
  { incidents: open }: Attention,
  words: TrayWords,
  { go }: TrayMenuDeps,
): MenuItemConstructorOptions[] {
  if (open.length === 0) return [{ label: words.noIncident, enabled: false }];
  return [
    { label: words.incidents, enabled: false },
    ...open.map((one) => ({
      label: menuText(incidentLine(one, words)),
      click: () => go({ to: 'incident', incident: one.incident }),
    })),
  ];
}

function incidentLine({ severity, key, title, minutes, isDrill }: OpenIncident, words: TrayWords): string {
  const parts = [severityWord(severity, words), words.elapsed(minutes), key, title];
  return [...(isDrill ? [words.drill] : []), ...parts].join(' · ');
}

function waiting(
  { waiting: things, count }: Attention,
  words: TrayWords,
  { go }: TrayMenuDeps,
): MenuItemConstructorOptions[] {
  if (things.length === 0) return [];
  const rest = count - things.length;
  return [
    { label: words.waiting, enabled: false },
    ...things.map(({ level, sentence, destination }) => ({
      label: menuText([words.levels[level], sentence].filter((part) => part !== '').join(' · ')),
      click: () => go(destination),
    })),
    ...(rest > 0 ? [{ label: words.more(rest), enabled: false }] : []),
    { type: 'separator' },
  ];
}

/** Of the newest incident, real before drill: with one on at a time that is the one. */
function windows(
  { incidents: [first] }: Attention,
  words: TrayWords,
  { openWindow }: TrayMenuDeps,
): MenuItemConstructorOptions[] {
  if (openWindow === null) return [];
  const open = (kind: 'timer' | 'wall') => () => {
    if (first !== undefined) openWindow(kind, first.incident);
  };
  const enabled = first !== undefined;
  return [
    { label: words.timer, enabled, click: open('timer') },
    { label: words.wall, enabled, click: open('wall') },
  ];
}

function joining(words: TrayWords, { letOthersJoin }: TrayMenuDeps): MenuItemConstructorOptions[] {
  if (letOthersJoin === null) return [];
  const { isOn, toggle } = letOthersJoin;
  return [{ type: 'checkbox', label: words.letJoin, checked: isOn(), click: () => toggle() }];
}
