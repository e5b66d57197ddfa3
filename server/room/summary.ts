import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Summary } from '../store/store.ts';

/** An incident's line in the list, as its state has it. */
export function summaryOf(incident: string, state: IncidentState): Summary {
  const { key, title, severity, phase, kind, declaredAt, resolvedAt, closedAt } = state;
  const { commander } = state.command;
  const commanderName = commander === null ? null : nameOf(state, commander);
  return {
    incident,
    key,
    title,
    severity,
    phase,
    kind,
    declaredAt,
    resolvedAt,
    closedAt,
    commander,
    commanderName,
  };
}
