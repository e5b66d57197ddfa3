import type { KeyValueFile } from '../settings.ts';

/** A file of settings that lives as long as a test. */
export function memoryFile(content: Map<string, unknown>): KeyValueFile {
  return {
    get: (key) => content.get(key),
    set: (values) => {
      for (const [key, value] of Object.entries(values)) content.set(key, structuredClone(value));
    },
  };
}
