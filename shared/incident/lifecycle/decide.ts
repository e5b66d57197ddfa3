import { audiencesOn, DEFAULT_AUDIENCES } from '../broadcasts/audience.ts';
import { onTheirWay, released } from '../broadcasts/release.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { linksAtDeclaration } from '../links/decide.ts';
import { isActive, nextPhase } from '../phases.ts';
import { withDefaults } from '../settings/settings.ts';
import { timersBeside } from '../settings/timers.ts';
import { isLowered } from '../severity.ts';
import { DEFAULT_SEVERITIES } from '../severity-aid/definition.ts';
import type { lifecycleCommands } from './commands.ts';

export const decideLifecycle: Deciders<typeof lifecycleCommands> = {
  'incident.declare': (state, data, { asker, now, workspace, command }) => {
    if (state.incident !== null) return refuse('incident_exists');
    const kind = data.kind ?? 'real';
    if (data.simulation !== undefined && kind !== 'drill') return refuse('simulation_needs_drill');
    const declared = {
      type: 'incident.declared',
      data: {
        key: workspace.nextKey,
        title: data.title,
        severity: data.severity ?? 'unknown',
        kind,
        phase: 'detect',
        settings: withDefaults({ ...workspace.settings, ...data.settings }),
        timers: timersBeside(workspace.timers ?? {}, data.settings ?? {}),
        severities: workspace.severities ?? DEFAULT_SEVERITIES,
        // Where the workspace names none, the event is what it was before there were any.
        ...((workspace.components ?? []).length === 0 ? {} : { components: workspace.components }),
        audiences: audiencesOn(workspace.audiences ?? DEFAULT_AUDIENCES),
        simulation: data.simulation === undefined ? null : { ...data.simulation, anchoredAt: now },
      },
    } as const;
    const joins = asker.kind === 'person' || asker.kind === 'owner';
    const joined = {
      type: 'participant.joined',
      data: { participant: asker.id, name: asker.name, role: 'responder' },
    } as const;
    const opened = joins ? [declared, joined] : [declared];
    const { key, title, severity } = declared.data;
    const facts = { key, title, severity, id: workspace.incident ?? '' };
    return accept(...opened, ...linksAtDeclaration(workspace.links ?? [], facts, command, opened.length));
  },

  'incident.set_severity': (state, { severity, reason }, { role }) => {
    const from = state.severity;
    if (severity === from) return refuse('severity_unchanged', { severity });
    if (isLowered(from, severity)) {
      if (role !== 'commander' && role !== 'owner') return refuse('severity_lowered_by_commander');
      if (isActive(state.phase) && reason === undefined) return refuse('severity_needs_reason');
    }
    return accept({ type: 'incident.severity_set', data: { severity, from, reason: reason ?? null } });
  },

  'incident.advance': (state, { to, reason }) => {
    const phase = to ?? nextPhase(state.phase);
    if (phase === null) return refuse('no_next_phase');
    if (phase === state.phase) return refuse('phase_unchanged');
    return accept({ type: 'incident.advanced', data: { phase, from: state.phase, reason: reason ?? null } });
  },

  'incident.resolve': (state, { text }) =>
    accept({ type: 'incident.resolved', data: { from: state.phase, text: text ?? null } }),

  /** A closed room does nothing by itself: what is on its way to people outside goes out first (CAST-4). */
  'incident.close': (state, { reason }, { now }) => {
    if (state.phase !== 'learn') return refuse('not_resolved');
    const updates = onTheirWay(state).map((update) => released(update, state, now));
    return accept(...updates, { type: 'incident.closed', data: { reason: reason ?? null } });
  },

  'incident.reopen': (state, { reason }) =>
    accept({ type: 'incident.reopened', data: { from: state.phase, reason: reason ?? null } }),
};
