import { FIRST_AUDIENCES } from '../broadcasts/audience.ts';
import { cadenceAtDeclaration, cadenceAtOnce, cadenceAtResolution } from '../broadcasts/cadence.ts';
import type { Evolvers } from '../evolver.ts';
import { withDefaults } from '../settings/settings.ts';
import { DEFAULT_SEVERITIES } from '../severity-aid/definition.ts';
import type { LifecycleEvents } from './events.ts';

export const evolveLifecycle: Evolvers<LifecycleEvents> = {
  'incident.declared': (state, data, { at, incident }) => {
    // An older declaration lacks the numbers of rules that came since.
    const settings = withDefaults(data.settings);
    const timers = data.timers ?? {};
    const audiences = data.audiences ?? FIRST_AUDIENCES;
    return {
      ...state,
      incident,
      ...data,
      settings,
      timers,
      audiences,
      severities: data.severities ?? DEFAULT_SEVERITIES,
      components: data.components ?? [],
      declaredAt: at,
      phaseSince: at,
      severitySince: at,
      command: { ...state.command, vacantSince: at },
      vacantSince: {
        deputy: at,
        scribe: at,
        'customer-liaison': at,
        'internal-liaison': at,
      },
      cadence: cadenceAtDeclaration(
        { audiences, settings, timers, severity: data.severity, declaredAt: at },
        at,
      ),
    };
  },

  'incident.severity_set': (state, { severity }, { at }) => ({
    ...state,
    severity,
    severitySince: at,
    cadence: cadenceAtOnce(state, at),
  }),

  'incident.advanced': (state, { phase }, { at }) => ({ ...state, phase, phaseSince: at }),

  'incident.resolved': (state, _data, { at }) => ({
    ...state,
    phase: 'learn',
    phaseSince: at,
    resolvedAt: at,
    componentsHit: { hit: {}, saidAt: null },
    cadence: cadenceAtResolution(state, at),
  }),

  'incident.closed': (state, _data, { at }) => ({ ...state, phase: 'closed', phaseSince: at, closedAt: at }),

  'incident.reopened': (state, _data, { at }) => ({
    ...state,
    phase: 'resolve',
    phaseSince: at,
    resolvedAt: null,
    closedAt: null,
    cadence: cadenceAtOnce(state, at),
    // What went by while it was resolved is not called out.
    calledOutAt: at,
  }),
};
