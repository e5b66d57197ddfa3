/** A key as it is printed on this keyboard: `mod` is Command on a Mac, and Ctrl elsewhere. */
export function shownKey(key: string, platform: string): string {
  if (!key.startsWith('mod+')) return key;
  const letter = key.slice('mod+'.length);
  return /^(?:Mac|iP)/.test(platform) ? `⌘${letter}` : `Ctrl ${letter}`;
}
