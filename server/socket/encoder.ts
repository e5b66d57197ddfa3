import { Encoder, type Packet, PacketType } from 'socket.io-parser';
import { rememberedJson } from '#server/room/remembered-json.ts';

/**
 * Puts messages into Socket.IO's text as its own encoder does, faster for ours: what is told many times is
 * made text once, and since nothing that this server sends is binary, it is not searched for it.
 */
export class RememberingEncoder extends Encoder {
  override encode(packet: Packet): ReturnType<Encoder['encode']> {
    if (packet.type !== PacketType.EVENT && packet.type !== PacketType.ACK) return super.encode(packet);
    const id = packet.id ?? '';
    const values: readonly unknown[] = packet.data;
    return [`${packet.type}${id}[${values.map(textOf).join()}]`];
  }
}

/** Our messages are objects whose fields may be events or a snapshot. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields: string[] = [];
  for (const [name, field] of Object.entries(value)) {
    if (field !== undefined) fields.push(`"${name}":${fieldText(name, field)}`);
  }
  return `{${fields.join()}}`;
}

function fieldText(name: string, field: unknown): string {
  if (name === 'events' && Array.isArray(field)) return `[${field.map(rememberedJson).join()}]`;
  if (name === 'snapshot') return textOf(field);
  if (name === 'state') return rememberedJson(field as object);
  return JSON.stringify(field);
}
