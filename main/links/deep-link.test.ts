import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinationSchema } from '#shared/desktop/destination.ts';
import { argumentsBeforeLink, linkAmong, readDeepLink } from './deep-link.ts';

describe('links from outside', () => {
  it.each([
    ['quarterdeck://incident/i1', 'i1'],
    ['quarterdeck://incident/0f3c9a.B_~-x', '0f3c9a.B_~-x'],
    ['quarterdeck://incident/i1/', 'i1'],
  ])('[DESK-2] %s leads to its incident', (link, incident) => {
    expect(readDeepLink(link)).toEqual({ to: 'incident', incident });
  });

  it.each([
    'quarterdeck://incident/',
    'quarterdeck://incident',
    'quarterdeck:incident/i1',
    'quarterdeck:/incident/i1',
    'quarterdeck:///incident/i1',
    'Quarterdeck://incident/i1',
    'quarterdeck://Incident/i1',
    'quarterdeck://incidents/i1',
    'quarterdeck://incident.example.org/i1',
    'quarterdeck://incident:4600/i1',
    'quarterdeck://ana@incident/i1',
    'quarterdeck://ana:secret@incident/i1',
    'quarterdeck://incident/i1/close',
    'quarterdeck://incident/i1//',
    'quarterdeck://incident/i1?do=close',
    'quarterdeck://incident/i1#join',
    'quarterdeck://incident/../join',
    'quarterdeck://incident/..',
    'quarterdeck://incident/.',
    'quarterdeck://incident/%2e%2e',
    'quarterdeck://incident/i1%00',
    'quarterdeck://incident/i1\n',
    'quarterdeck://incident/i1\0',
    ' quarterdeck://incident/i1',
    'quarterdeck://incident/i1\\..\\x',
    'quarterdeck://incident/i１',
    'quarterdeck://incident/i\u202e1',
    'quarterdeck://join/token',
    'quarterdeck://task/understand',
    'quarterdeck://desktop',
    `quarterdeck://incident/${'a'.repeat(129)}`,
    `quarterdeck://incident/${'a'.repeat(100_000)}`,
    'javascript:alert(1)',
    'app://quarterdeck/',
    '',
  ])('[DESK-2] %j leads nowhere', (link) => {
    expect(readDeepLink(link)).toBeNull();
    expect(linkAmong(['quarterdeck', link])).toBeNull();
  });

  it('[DESK-2] a command line with two links leads nowhere, and says nothing behind the first', () => {
    const argv = ['/opt/quarterdeck', '--port', '0', 'quarterdeck://incident/i1', '--data', '/etc'];
    expect(linkAmong(argv)).toEqual({ to: 'incident', incident: 'i1' });
    expect(argumentsBeforeLink(argv)).toEqual(['/opt/quarterdeck', '--port', '0']);
    expect(argumentsBeforeLink(['--port', '0'])).toEqual(['--port', '0']);
    expect(argumentsBeforeLink(['QUARTERDECK:x', '--host', '0.0.0.0'])).toEqual([]);
    expect(linkAmong([...argv, 'quarterdeck://incident/i2'])).toBeNull();
  });

  /** Links as somebody would make them who wants more than a page. */
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `quarterdeck://incident/${text}`),
    fc.string({ maxLength: 60 }).map((text) => `quarterdeck:${text}`),
    fc
      .tuple(
        fc.constantFrom('quarterdeck', 'QUARTERDECK', 'quarterdeck ', 'app', 'file', 'javascript', 'data'),
        fc.constantFrom(':', '://', ':/', ':///', ':\\\\', '://ana:pw@', '://@'),
        fc.constantFrom('incident', 'INCIDENT', 'incident:1', 'join', 'command', 'task', '127.0.0.1', ''),
        fc.constantFrom('/', '//', '\\', '/../', '/%2e%2e/', '', '/\t'),
        fc.oneof(fc.stringMatching(/^[A-Za-z0-9._~-]{1,200}$/), fc.webFragments(), fc.webQueryParameters()),
        fc.constantFrom(
          '',
          '/',
          '?act=close',
          '#x',
          '/close',
          '\0',
          '\r\n',
          ' --no-sandbox',
          '" --host 0.0.0.0',
        ),
      )
      .map((parts) => parts.join('')),
  );
  const argv = fc.array(
    fc.oneof(
      hostile,
      fc.constantFrom('--no-sandbox', '--port', '0', '--data', '/etc', '--', '', '--user-data-dir=/tmp/x'),
    ),
    { maxLength: 6 },
  );

  it('[DESK-2] of 10 000 hostile links and command lines comes an incident’s page or nothing', () => {
    let led = 0;
    const check = (destination: unknown, said: readonly string[]) => {
      if (destination === null) return;
      led += 1;
      expect(Object.keys(destination as object).sort()).toEqual(['incident', 'to']);
      const { to, incident } = destination as { to: string; incident: string };
      expect(to).toBe('incident');
      expect(incident).toMatch(/^[A-Za-z0-9][\w.~-]*$/);
      expect(destinationSchema.safeParse(destination).success).toBe(true);
      // Nothing is mended or decoded: what is opened stands in the link as it was written.
      expect(
        said.some((each) => [incident, `${incident}/`].some((id) => each === `quarterdeck://incident/${id}`)),
      ).toBe(true);
      // No router takes the address for another one.
      expect(new URL(`app://quarterdeck/incidents/${encodeURIComponent(incident)}`).pathname).toBe(
        `/incidents/${incident}`,
      );
    };
    fc.assert(
      fc.property(hostile, argv, (link, line) => {
        check(readDeepLink(link), [link]);
        check(linkAmong(line), line);
        const own = argumentsBeforeLink(line);
        expect(line.slice(0, own.length)).toEqual(own);
        expect(own.some((each) => /^quarterdeck:/i.test(each))).toBe(false);
      }),
      { numRuns: 10_000 },
    );
    // The generator does make links that lead somewhere: the property is about more than refusals.
    expect(led).toBeGreaterThan(0);
  });
});
