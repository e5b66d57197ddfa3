import { DEFAULT_AUDIENCES, type WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { LinkTemplate } from '#shared/incident/links/link.ts';
import type { SeverityTimers } from '#shared/incident/settings/timers.ts';
import { DEFAULT_SEVERITIES, type SeverityDefinitions } from '#shared/incident/severity-aid/definition.ts';
import type { Component } from '#shared/incident/status/component.ts';

/**
 * What an organisation says of its own, for all incidents that are declared from now on: a pure fold of the
 * workspace's log (LOG-4), plain JSON. An incident keeps what was in force at its declaration.
 */
export interface WorkspaceState {
  /** The last event folded in. */
  readonly seq: number;
  readonly severities: SeverityDefinitions;
  readonly links: readonly LinkTemplate[];
  readonly timers: SeverityTimers;
  /** What the public status page lists. */
  readonly components: readonly Component[];
  /** Who is told of incidents. */
  readonly audiences: readonly WorkspaceAudience[];
}

/** The state of an empty log. */
export function initialWorkspace(): WorkspaceState {
  return {
    seq: 0,
    severities: DEFAULT_SEVERITIES,
    links: [],
    timers: {},
    components: [],
    audiences: DEFAULT_AUDIENCES,
  };
}
