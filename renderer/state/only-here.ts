/** An address that leads everybody to their own machine. */
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** The host of a link that nobody can open on another machine; null where others can. */
export function onlyHere(link: string): string | null {
  const { hostname } = new URL(link);
  return LOOPBACK.test(hostname) ? hostname : null;
}
