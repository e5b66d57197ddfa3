import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import { redacted } from '../log/redaction.ts';
import { anIncident, person } from '../testing/scenario.ts';
import type { UploadedFile } from './attachment.ts';
import { attachmentCommands } from './commands.ts';

const SHA = 'a'.repeat(64);
const MEGABYTE = 1024 * 1024;

function adding(room: ReturnType<typeof anIncident>, uploaded: Partial<UploadedFile> | null, sha256 = SHA) {
  return decide(
    room.state,
    { type: 'attachment.add', data: { name: 'outage.png', sha256 } },
    {
      command: 'c9',
      asker: person('bo'),
      now: room.now,
      note: () => undefined,
      workspace: { nextKey: '', settings: {} },
      uploaded:
        uploaded === null
          ? undefined
          : { mediaType: 'image/png', bytes: 1_000, sha256: SHA, width: 640, height: 480, ...uploaded },
    },
  );
}

function reasonOf(decision: ReturnType<typeof adding>): string | null {
  return decision.ok ? null : decision.error.details.reason;
}

describe('files', () => {
  it('[TL-2] are added as the server found them, under the id of the event', () => {
    const decision = adding(anIncident(), {});
    expect(decision).toEqual({
      ok: true,
      events: [
        {
          type: 'attachment.added',
          data: {
            attachment: 'c9.0',
            name: 'outage.png',
            mediaType: 'image/png',
            bytes: 1_000,
            sha256: SHA,
            width: 640,
            height: 480,
          },
        },
      ],
    });
  });

  it('[TL-2] that the server does not have are refused, and so are others than were named', () => {
    expect(reasonOf(adding(anIncident(), null))).toBe('attachment_needs_bytes');
    expect(reasonOf(adding(anIncident(), {}, 'b'.repeat(64)))).toBe('attachment_needs_bytes');
  });

  it('[TL-2] that are empty or too large are refused, to the byte; the size is a setting of the incident', () => {
    expect(reasonOf(adding(anIncident(), { bytes: 0 }))).toBe('attachment_empty');
    expect(reasonOf(adding(anIncident(), { bytes: 10 * MEGABYTE }))).toBeNull();
    expect(reasonOf(adding(anIncident(), { bytes: 10 * MEGABYTE + 1 }))).toBe('attachment_too_large');
    const strict = anIncident({ declare: { settings: { attachmentMegabytes: 1 } } });
    expect(reasonOf(adding(strict, { bytes: MEGABYTE + 1 }))).toBe('attachment_too_large');
  });

  it('[TL-2] of an incident have a bound together, also in one that was declared before there was one', () => {
    const room = anIncident({ declare: { settings: { attachmentsMegabytes: 2 } } });
    const full = { ...room.state, attachmentBytes: 2 * MEGABYTE - 1 };
    expect(reasonOf(adding(Object.assign(room, { state: full }), { bytes: 1 }))).toBeNull();
    expect(reasonOf(adding(room, { bytes: 2 }))).toBe('attachments_full');
    const { attachmentMegabytes: _one, attachmentsMegabytes: _all, ...before } = room.state.settings;
    room.state = { ...full, settings: before as typeof room.state.settings };
    expect(reasonOf(adding(room, { bytes: 2 }))).toBeNull();
  });

  it('[LOG-3] that are redacted lose name and hash, and take no place any more', () => {
    const room = anIncident();
    const decision = adding(room, {});
    const [event] = decision.ok ? decision.events : [];
    const data = redacted(event?.data) as Record<string, unknown>;
    expect(JSON.stringify(data)).not.toMatch(/outage|aaaa/);
    expect(data).toMatchObject({ attachment: 'c9.0', mediaType: 'image/png', bytes: 1_000, width: 640 });
  });

  it('[TL-2] lose the folders before their name, and a name that hides what it ends with is refused', () => {
    const parse = (name: string) => attachmentCommands['attachment.add'].safeParse({ name, sha256: SHA });
    expect(parse('C:\\Users\\ana\\Desktop\\db2.log').data?.name).toBe('db2.log');
    expect(parse('../../etc/passwd').data?.name).toBe('passwd');
    expect(parse('障害 10:42.png').data?.name).toBe('障害 10:42.png');
    for (const name of ['', '/', '../', 'a\u202egnp.exe', 'a\nb', 'x'.repeat(201)]) {
      expect([name, parse(name).success]).toEqual([name, false]);
    }
  });

  it('[TL-2] take no longer to name where a name was made to take long', () => {
    const name = `${'a'.repeat(500_000)}/`;
    const before = performance.now();
    expect(attachmentCommands['attachment.add'].safeParse({ name, sha256: SHA }).success).toBe(false);
    // A search that begins anew at each sign takes minutes.
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
