/**
 * A new id of a command: 128 bits by lot, as hex. Not `crypto.randomUUID`, which browsers withhold from pages that
 * came over plain http from another machine of the local network.
 */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
