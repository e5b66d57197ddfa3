import { refusal } from '#shared/errors/refusal.ts';
import type { EventData } from '#shared/incident/event.ts';
import type { Store } from '../store/store.ts';
import type { FileAck } from './rooms.ts';

/** The file of an event of this incident; the first piece is looked for, so that one that is gone is told at once. */
export function fileOf(store: Store, incident: string, attachment: string): FileAck {
  const event = store.eventById(incident, attachment);
  if (event?.type !== 'attachment.added') return { ok: false, error: refusal('not_found') };
  const piece = (index: number) => store.filePiece(incident, event.seq, index);
  if (piece(0) === undefined) return { ok: false, error: refusal('attachment_gone') };
  return { ok: true, about: event.data as EventData['attachment.added'], piece };
}
