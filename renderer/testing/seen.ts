/**
 * What a person can reach of a whole cockpit, by the names of things. Queries by role compute the style of every
 * element, and of a cockpit over a cockpit there are thousands.
 */
export function seen(selector: string, name: string | RegExp): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.closest('[inert]') === null &&
      (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))),
  );
}

/** The only one. @throws where there is none, or more than one */
export function theSeen<Kind extends HTMLElement>(selector: string, name: string | RegExp): Kind {
  const [found, ...more] = seen(selector, name);
  if (found === undefined || more.length > 0)
    throw new Error(`${found === undefined ? 'no' : more.length + 1} ${selector} ${String(name)}`);
  return found as Kind;
}

function nameOf(element: HTMLElement): string {
  const by = element.getAttribute('aria-labelledby');
  const words =
    by === null
      ? (element.getAttribute('aria-label') ?? element.textContent)
      : by
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ');
  return words.trim();
}
