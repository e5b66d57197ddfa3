import type { TFunction } from 'i18next';
import { LANGUAGE_NAMES } from '#renderer/state/language-names.ts';
import type { Choices, ScreenChoices } from '#shared/desktop/choices.ts';
import { shownFingerprint } from '#shared/desktop/fingerprint.ts';
import { NOTIFICATION_KINDS } from '#shared/desktop/notifications.ts';
import { addressSafety } from '#shared/desktop/place-address.ts';
import { SHORTCUTS } from '#shared/desktop/shortcuts.ts';
import { printedKeys } from './accelerator-of.ts';

/** One thing that a file of settings would change, in words. */
interface Change {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly more?: string;
  /** The certificate by which alone a server is believed. */
  readonly certificate?: string;
}

interface Changing {
  readonly now: Choices;
  readonly wanted: Choices;
  /** Keys are named as this machine's keyboard has them. */
  readonly isMac: boolean;
  /** Of the namespace `settings-file`. */
  readonly t: TFunction;
}

/** What would be otherwise than it is now, as the page and the preferences name it. What a file does not say changes nothing. */
export function changesOf({ now, wanted, isMac, t }: Changing): readonly Change[] {
  const changes: Change[] = [];
  function compare<Value>(
    what: string,
    from: Value | undefined,
    to: Value | undefined,
    word: (value: Value) => string,
  ): void {
    if (to === undefined || same(from, to)) return;
    changes.push({ what, from: from === undefined ? '' : word(from), to: word(to) });
  }
  const onOrOff = (isOn: boolean) => t(isOn ? 'on' : 'off');
  const keys = (chosen: string | null) =>
    chosen === null ? t('desktop:shortcuts.none') : printedKeys(chosen, isMac).join(' + ');

  compareScreen(now.screen ?? {}, wanted.screen ?? {});
  compare(t('zoom'), now.zoom, wanted.zoom, (level) => t('percent', { percent: percentOf(level) }));
  for (const kind of NOTIFICATION_KINDS)
    compare(
      t('notification', { kind: t(`desktop:notifications.kinds.${kind}`) }),
      now.notifications?.[kind],
      wanted.notifications?.[kind],
      onOrOff,
    );
  for (const name of SHORTCUTS)
    compare(
      t('shortcut', { name: t(`desktop:shortcuts.names.${name}`) }),
      now.shortcuts?.[name],
      wanted.shortcuts?.[name],
      keys,
    );
  compare(t('desktop:updates.looks'), now.looksForUpdates, wanted.looksForUpdates, onOrOff);
  for (const { name, url, fingerprint } of wanted.places ?? []) {
    const unpinned = t(`places:trust.${addressSafety(url) === 'encrypted' ? 'roots' : 'plain'}`);
    changes.push({
      what: t('place'),
      from: t('unknown'),
      to: name,
      ...(fingerprint === null
        ? { more: `${url} · ${unpinned}` }
        : { more: url, certificate: shownFingerprint(fingerprint) }),
    });
  }
  return changes;

  function compareScreen(from: ScreenChoices, to: ScreenChoices): void {
    compare(t('settings:language'), from.language, to.language, (language) => LANGUAGE_NAMES[language]);
    compare(t('settings:theme'), from.theme, to.theme, (theme) => t(`settings:themes.${theme}`));
    compare(t('settings:sound'), from.muted, to.muted, (muted) =>
      t(`settings:sounds.${muted ? 'off' : 'on'}`),
    );
    compare(t('settings:volume'), from.volume, to.volume, (percent) => t('percent', { percent }));
    compare(t('times'), from.utc, to.utc, (utc) => t(utc ? 'utc' : 'local'));
    compare(t('settings:notices'), from.updateNotices, to.updateNotices, onOrOff);
    compare(t('shifts'), from.shiftNotices, to.shiftNotices, onOrOff);
    const shares = Object.entries(to.panels ?? {});
    const isMoved = shares.some(([group, share]) => !same({ ...from.panels }[group], share));
    if (isMoved) changes.push({ what: t('panels'), from: t('panelsNow'), to: t('panelsWanted') });
  }
}

/** Chromium's steps of zoom are a fifth each. */
function percentOf(level: number): number {
  return Math.round(100 * 1.2 ** level);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
