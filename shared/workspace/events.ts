import type { WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { LinkTemplate } from '#shared/incident/links/link.ts';
import type { SeverityTimers } from '#shared/incident/settings/timers.ts';
import type { Grade } from '#shared/incident/severity.ts';
import type { SeverityDefinitions } from '#shared/incident/severity-aid/definition.ts';
import type { Component } from '#shared/incident/status/component.ts';

/** What happened to the workspace. Each holds the whole of its subject, and which part of it was changed. */
export interface WorkspaceEvents {
  'workspace.severities_set': {
    readonly severities: SeverityDefinitions;
    readonly changed: readonly Grade[];
  };
  'workspace.links_set': { readonly links: readonly LinkTemplate[] };
  'workspace.components_set': { readonly components: readonly Component[] };
  'workspace.audiences_set': { readonly audiences: readonly WorkspaceAudience[] };
  'workspace.timers_set': { readonly timers: SeverityTimers; readonly changed: readonly Grade[] };
}

export type WorkspaceEventBody = {
  [Type in keyof WorkspaceEvents]: { readonly type: Type; readonly data: WorkspaceEvents[Type] };
}[keyof WorkspaceEvents];
