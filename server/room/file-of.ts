import { refusal } from '#shared/errors/refusal.ts';
import type { EventData } from '#shared/incident/event.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import type { Store } from '../store/store.ts';
import type { FileAck } from './rooms.ts';

/** The file of an event of this incident, as it lies in the store: whether its bytes are whole shows when they are read. */
export function fileOf(store: Store, incident: string, attachment: string): FileAck {
  const event = store.eventById(incident, attachment);
  if (event?.type !== 'attachment.added') return { ok: false, error: refusal('not_found') };
  const about = event.data as EventData['attachment.added'];
  if (about.name === REDACTED) return { ok: false, error: refusal('attachment_gone') };
  return { ok: true, about, piece: (index) => store.filePiece(incident, event.seq, index) };
}
