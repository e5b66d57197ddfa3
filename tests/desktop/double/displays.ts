import { KnownEvents, refusing } from './refusing.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A display as the app sees it. */
export interface Display {
  readonly id: number;
  readonly bounds: Bounds;
  readonly workArea: Bounds;
}

const ONE: Display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
};

let displays: readonly Display[] = [ONE];

/** Told of the displays that went, before the app is: the system has taken the windows off them by then. */
let takeAway: (gone: readonly Display[], main: Display) => void = () => {};

/** Who moves windows when their display goes. */
export function onDisplaysGone(move: typeof takeAway): void {
  takeAway = move;
}

/** The double of `screen`: displays are numbers, the first is the main one. */
class ScreenDouble extends KnownEvents {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getAllDisplays(): readonly Display[] {
    return displays.map((display) => refusing('display', display));
  }

  getPrimaryDisplay(): Display {
    return refusing('display', mainOf(displays));
  }
}

const real = new ScreenDouble();

/** The double of `screen`. */
export const screen = refusing('screen', real);

/** Plugs displays in, and out, as a person does. */
export function setDisplays(next: readonly Display[]): void {
  const before = displays;
  const gone = before.filter(({ id }) => next.every((one) => one.id !== id));
  displays = next;
  takeAway(gone, mainOf(next));
  for (const display of gone) real.emit('display-removed', {}, refusing('display', display));
  for (const display of next) {
    const known = before.find(({ id }) => id === display.id);
    const seen = refusing('display', display);
    if (known === undefined) real.emit('display-added', {}, seen);
    else if (JSON.stringify(known) !== JSON.stringify(display))
      real.emit('display-metrics-changed', {}, seen, ['bounds', 'workArea']);
  }
}

/** The display on which the middle of a window is; the main one where it is on none. */
export function displayOf({ x, y, width, height }: Bounds): Display {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return (
    displays.find(
      ({ bounds }) =>
        middle.x >= bounds.x &&
        middle.x < bounds.x + bounds.width &&
        middle.y >= bounds.y &&
        middle.y < bounds.y + bounds.height,
    ) ?? mainOf(displays)
  );
}

function mainOf([first]: readonly Display[]): Display {
  if (first === undefined) throw new Error('the double does not have a machine without displays');
  return first;
}
