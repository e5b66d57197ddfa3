/** Schemes that a link may have: pages, telephones, and programs that hold a bridge or a chat. */
export const SCHEMES = [
  'https',
  'http',
  'tel',
  'sip',
  'sips',
  'slack',
  'msteams',
  'zoommtg',
  'zoomus',
  'webex',
] as const;

/** Longer than any filled template of the workspace. */
export const LONGEST_ADDRESS = 5_000;

/** Blanks and signs that nobody sees, quotes, and the backslash, which browsers read as a slash. */
const FORBIDDEN = /[\s\p{C}<>"'`\\{}]/u;

/**
 * Whether an address may be made a link. What a browser would run (`javascript:`, `data:`) is none of the schemes; who
 * would hide the host behind a name (`https://bank@evil`) is refused as well. A link that fails this is shown as text.
 */
export function isSafeAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || FORBIDDEN.test(text)) return false;
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.+)$/i.exec(text) ?? [];
  const known = SCHEMES.find((each) => each === scheme.toLowerCase());
  if (known === undefined) return false;
  return isPage(known) ? /^\/\/[^/?#@]+(?:[/?#].*)?$/.test(rest) : !rest.includes('@') || isCall(known);
}

function isPage(scheme: (typeof SCHEMES)[number]): boolean {
  return scheme === 'https' || scheme === 'http';
}

/** `sip:bridge@example.com` has its host behind the name by design. */
function isCall(scheme: (typeof SCHEMES)[number]): boolean {
  return scheme === 'sip' || scheme === 'sips';
}
