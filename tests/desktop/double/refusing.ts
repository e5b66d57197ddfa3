import { EventEmitter } from 'node:events';

/** Asked of every object by await and by printing: not by the program under test. */
const ASKED_BY_THE_LANGUAGE = new Set<PropertyKey>(['then', 'toJSON', 'constructor']);

/** The same object, but what it does not have is refused by name instead of being undefined. */
export function refusing<Real extends object>(name: string, real: Real): Real {
  const bound = new Map<PropertyKey, { readonly method: unknown; readonly bound: unknown }>();
  return new Proxy(real, {
    get(target, key) {
      if (!(key in target) && typeof key === 'string' && !ASKED_BY_THE_LANGUAGE.has(key))
        throw new Error(`the double does not have ${name}.${key}`);
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function' || isConstructor(key)) return value;
      // Private fields are not reached through a proxy: methods run on the object itself, and are the same each time.
      const known = bound.get(key);
      if (known?.method === value) return known.bound;
      const fresh = { method: value, bound: value.bind(target) };
      bound.set(key, fresh);
      return fresh.bound;
    },
  });
}

function isConstructor(key: PropertyKey): boolean {
  return typeof key === 'string' && /^[A-Z]/.test(key);
}

/** An emitter that refuses listeners of events which it never emits: they would wait for ever, in silence. */
export class KnownEvents extends EventEmitter {
  readonly #name: string;
  readonly #known: readonly string[];

  constructor(name: string, known: readonly string[]) {
    super();
    this.#name = name;
    this.#known = known;
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.on(this.#checked(event), listener as () => void);
  }

  override once(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.once(this.#checked(event), listener as () => void);
  }

  #checked(event: string | symbol): string {
    if (typeof event === 'string' && this.#known.includes(event)) return event;
    throw new Error(`the double does not have ${this.#name}.on('${String(event)}')`);
  }
}

/** An event that can be prevented, with its facts. */
export function preventable<Facts extends object>(facts: Facts) {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
