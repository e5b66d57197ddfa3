import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Destination } from '#shared/desktop/destination.ts';
import { createDestinations } from './destinations.ts';
import { listenToLinks } from './listen-to-links.ts';

function program(argv: readonly string[], isPackaged = true) {
  const app = Object.assign(new EventEmitter(), {
    isPackaged,
    schemes: [] as string[],
    setAsDefaultProtocolClient: (scheme: string) => Boolean(app.schemes.push(scheme)),
  });
  const led: (Destination | null)[] = [];
  listenToLinks({ app: app as never, argv, onLink: (destination) => void led.push(destination) });
  return { app, led };
}

const I1 = { to: 'incident', incident: 'i1' } as const;

describe('links', () => {
  it('[DESK-2] come by this start, a second one, and the event of macOS', () => {
    const { app, led } = program(['quarterdeck', 'quarterdeck://incident/i1']);
    app.emit('second-instance', {}, ['quarterdeck', '--x', 'quarterdeck://incident/i2'], '/');
    let isPrevented = false;
    app.emit('open-url', { preventDefault: () => (isPrevented = true) }, 'quarterdeck://incident/i3');
    expect(led).toEqual([I1, { to: 'incident', incident: 'i2' }, { to: 'incident', incident: 'i3' }]);
    expect([isPrevented, app.schemes]).toEqual([true, ['quarterdeck']]);
  });

  it('[DESK-2] that lead nowhere show the cockpit as it stands; a start without one says nothing', () => {
    const { app, led } = program(['quarterdeck'], false);
    expect(led).toEqual([]);
    app.emit('second-instance', {}, ['quarterdeck'], '/');
    app.emit('open-url', { preventDefault: () => {} }, 'quarterdeck://join/token');
    expect(led).toEqual([null, null]);
    expect(app.schemes).toEqual([]);
  });
});

describe('where the cockpit is asked to go', () => {
  it('[DESK-2] waits until it can be taken, once; the newest wish counts', () => {
    const destinations = createDestinations();
    destinations.go(I1);
    destinations.go({ to: 'desktop' });
    const told: boolean[] = [];
    destinations.onGo((waits) => told.push(waits));
    expect(destinations.next()).toEqual({ to: 'desktop' });
    expect(destinations.next()).toBeNull();
    destinations.go(null);
    destinations.go(I1);
    // Only showing the cockpit takes nothing away that waits.
    destinations.go(null);
    expect(told).toEqual([false, true, true]);
    expect(destinations.next()).toEqual(I1);
  });
});
