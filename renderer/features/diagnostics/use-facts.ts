import { useCallback, useEffect, useState } from 'react';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Room } from '#renderer/state/room.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { Api } from '#renderer/state/workspace.ts';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DiagnosticFacts, RoomFacts } from '#shared/diagnostics/facts.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';

/** How often the facts are looked at anew while they are shown. */
const EVERY_MS = 5_000;
/** So many of the last round trips to the server are told. */
const KEPT = 8;

/** What this screen and its machine know of how they do; null until it was asked once. `look` asks at once. */
export function useFacts(room: Room | null): {
  readonly facts: DiagnosticFacts | null;
  readonly look: () => void;
} {
  const { api } = useWorkspace();
  const desktop = useDesktop();
  const language = usePreference((preferences) => preferences.language);
  const [facts, setFacts] = useState<DiagnosticFacts | null>(null);
  const ask = useCallback(async () => {
    const [program, server, machine, about] = await Promise.all([
      programOf(desktop),
      answerOf(api),
      desktop?.machineHealth().catch(() => null) ?? null,
      room === null ? null : roomFacts(room, api),
    ]);
    setFacts((before) => ({
      at: toInstant(Date.now()),
      program: { ...program, protocol: PROTOCOL_VERSION, language },
      server: { ...server, tripsMs: [...(before?.server.tripsMs ?? []), ...server.tripsMs].slice(-KEPT) },
      room: about,
      machine,
    }));
  }, [api, desktop, room, language]);
  useEffect(() => {
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    const stop = room?.view.subscribe((now, before) => {
      if (now.connection.status !== before.connection.status) void ask();
    });
    return () => {
      clearInterval(timer);
      stop?.();
    };
  }, [ask, room]);
  return { facts, look: () => void ask() };
}

async function programOf(
  desktop: Pick<DesktopApi, 'about'> | null,
): Promise<Omit<DiagnosticFacts['program'], 'protocol' | 'language'>> {
  const nothing = { version: null, electron: null, chromium: null, node: null, platform: null };
  if (desktop === null) return { cockpit: 'browser', ...nothing };
  return { cockpit: 'desktop', ...nothing, ...(await desktop.about().catch(() => ({}))) };
}

async function answerOf(api: Pick<Api, 'health'>): Promise<DiagnosticFacts['server']> {
  const asked = performance.now();
  try {
    const { version, storage } = await api.health();
    return { answers: true, version, storage, tripsMs: [performance.now() - asked] };
  } catch {
    return { answers: false, version: null, storage: null, tripsMs: [] };
  }
}

async function roomFacts(room: Room, api: Pick<Api, 'segments'>): Promise<RoomFacts> {
  const { incident, connection, head, outbox, unkept, conflicts } = room.view.getState();
  const { trips, ...line } = room.line();
  const oldest = outbox[0];
  return {
    ...line,
    line: connection.status,
    since: connection.since,
    tripsMs: trips,
    held: head,
    head: await api.segments(incident).then(
      (answer) => answer.head.seq,
      () => null,
    ),
    outbox: {
      waiting: outbox.length,
      held: outbox.filter((command) => command.held).length,
      oldestMs: oldest === undefined ? null : Math.max(0, room.clock.now() - toMs(oldest.givenAt)),
    },
    keeping: unkept,
    conflicts: conflicts.length,
  };
}
