import type { Simulation } from '#shared/time/simulation.ts';
import type { AudienceDefinition } from '../broadcasts/audience.ts';
import type { Phase } from '../phases.ts';
import type { Settings } from '../settings/settings.ts';
import type { SeverityTimers } from '../settings/timers.ts';
import type { Severity } from '../severity.ts';
import type { SeverityDefinitions } from '../severity-aid/definition.ts';
import type { Component } from '../status/component.ts';

/** What happened to the incident as a whole. */
export interface LifecycleEvents {
  'incident.declared': {
    readonly key: string;
    readonly title: string;
    readonly severity: Severity;
    readonly kind: 'real' | 'drill';
    readonly phase: Phase;
    readonly settings: Settings;
    /** What the workspace had in force; events from before it could say so have none. */
    readonly timers?: SeverityTimers;
    readonly severities?: SeverityDefinitions;
    readonly components?: readonly Component[];
    readonly audiences?: readonly AudienceDefinition[];
    readonly simulation: Simulation | null;
  };
  'incident.severity_set': {
    readonly severity: Severity;
    readonly from: Severity;
    readonly reason: string | null;
  };
  'incident.advanced': { readonly phase: Phase; readonly from: Phase; readonly reason: string | null };
  'incident.resolved': { readonly from: Phase; readonly text: string | null };
  'incident.closed': { readonly reason: string | null };
  'incident.reopened': { readonly from: Phase; readonly reason: string | null };
}
