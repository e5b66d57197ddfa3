import { type Instant, MINUTE, msBetween, plus, SECOND } from '#shared/time/instant.ts';
import { reminderKey } from '../reminders/reminder.ts';
import { WATCHED_ROLES } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import type { Clock } from './clock.ts';

/** Vacant command (ROLE-1), or the commander's own duty (ROLE-6). */
export function commandClocks(state: IncidentState): readonly Clock[] {
  const { commander, since, vacantSince } = state.command;
  const { settings } = state;
  if (commander === null) {
    if (vacantSince === null) return [];
    const every = settings.commandVacantSeconds * SECOND;
    const dueAt = plus(vacantSince, every);
    return [
      {
        id: reminderKey('command-vacant', 'commander'),
        kind: 'command-vacant',
        subject: 'commander',
        since: vacantSince,
        amberAt: vacantSince,
        dueAt,
        redAt: dueAt,
        person: null,
        reminders: { at: [dueAt], everyMs: every },
      },
    ];
  }
  if (since === null) return [];
  const proposeAt = plus(since, settings.commandProposeMinutes * MINUTE);
  const demandAt = plus(since, settings.commandDemandMinutes * MINUTE);
  return [
    {
      id: reminderKey('commander-duty', commander),
      kind: 'commander-duty',
      subject: commander,
      since,
      amberAt: proposeAt,
      dueAt:
        state.reminders[reminderKey('commander-duty', commander)]?.since === since ? demandAt : proposeAt,
      redAt: demandAt,
      person: commander,
      reminders: { at: [proposeAt, demandAt], everyMs: settings.commandRepeatMinutes * MINUTE },
    },
  ];
}

/** Command that was offered and waits for an answer (ROLE-3). */
export function offerClocks({ command: { offer }, settings, reminders }: IncidentState): readonly Clock[] {
  if (offer === null) return [];
  const id = reminderKey('command-offered', offer.id);
  const amberAt = plus(offer.at, settings.offerAmberMinutes * MINUTE);
  const redAt = plus(offer.at, settings.offerRedMinutes * MINUTE);
  return [
    {
      id,
      kind: 'command-offered',
      subject: offer.id,
      since: offer.at,
      amberAt,
      dueAt: reminders[id]?.since === offer.at ? redAt : amberAt,
      redAt,
      person: offer.to,
      reminders: { at: [amberAt, redAt], everyMs: null },
    },
  ];
}

/** Other vacant roles (ROLE-1): mentioned once, amber from then on. */
export function roleClocks(state: IncidentState): readonly Clock[] {
  return WATCHED_ROLES.flatMap((role) => {
    const since = state.vacantSince[role];
    if (since === null) return [];
    const dueAt = plus(since, state.settings.roleVacantMinutes * MINUTE);
    return [
      {
        id: reminderKey('role-vacant', role),
        kind: 'role-vacant',
        subject: role,
        since,
        amberAt: dueAt,
        dueAt,
        redAt: null,
        person: null,
        reminders: { at: [dueAt], everyMs: null },
      },
    ];
  });
}

/** The call-out of the elapsed time: red until somebody has said it, then the next one (CLOCK-1). */
export function callOutClock(state: IncidentState): readonly Clock[] {
  const { declaredAt: since, calledOutAt } = state;
  const every = state.settings.callOutMinutes * MINUTE;
  const dueAt = plus(since, every * ((calledOutAt === null ? 0 : callOuts(state, calledOutAt)) + 1));
  return [
    {
      id: reminderKey('call-out', 'elapsed'),
      kind: 'call-out',
      subject: 'elapsed',
      since,
      amberAt: plus(dueAt, -every / CALL_OUT_EARLY),
      dueAt,
      redAt: dueAt,
      person: null,
      reminders: { at: [dueAt], everyMs: every },
    },
  ];
}

/** What is said this share of the interval before its time counts for it: nobody waits for the second. */
const CALL_OUT_EARLY = 10;

/** How many call-outs have come due by a moment. */
function callOuts({ declaredAt, settings }: IncidentState, at: Instant): number {
  const every = settings.callOutMinutes * MINUTE;
  return Math.floor((msBetween(declaredAt, at) + every / CALL_OUT_EARLY) / every);
}

/** The minutes to say at a moment: those of the call-out that is due, before the first one those that have passed. */
export function minutesToCallOut(state: IncidentState, at: Instant): number {
  const due = callOuts(state, at);
  if (due > 0) return due * state.settings.callOutMinutes;
  return Math.max(0, Math.floor(msBetween(state.declaredAt, at) / MINUTE));
}
