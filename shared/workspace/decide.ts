import { templateProblem } from '#shared/broadcasting/template.ts';
import { UPDATE_FIELDS } from '#shared/broadcasting/update-fields.ts';
import type { RefusalReason } from '#shared/errors/catalogue.ts';
import { type Refusal, type RefusalDetails, refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { Checks, WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import { SCHEMES } from '#shared/incident/links/address.ts';
import {
  templateProblem as linkProblem,
  MOST_FIELDS,
  TEMPLATE_FIELDS,
} from '#shared/incident/links/template.ts';
import type { SeverityTimers } from '#shared/incident/settings/timers.ts';
import { GRADES } from '#shared/incident/severity.ts';
import type { WorkspaceCommand } from './commands.ts';
import type { WorkspaceEventBody } from './events.ts';
import { WORKSPACE_PERMISSIONS } from './permissions.ts';
import type { WorkspaceState } from './state.ts';

export type WorkspaceDecision =
  | { readonly ok: true; readonly events: readonly WorkspaceEventBody[] }
  | { readonly ok: false; readonly error: Refusal };

/** What a command does to the workspace: what happens, or a refusal of the catalogue. Pure, as with incidents. */
export function decideWorkspace(
  state: WorkspaceState,
  command: WorkspaceCommand,
  asker: Pick<Asker, 'kind'>,
): WorkspaceDecision {
  if (!WORKSPACE_PERMISSIONS[command.type].includes(asker.kind)) return refuse('owner_only');
  switch (command.type) {
    case 'workspace.set_severities': {
      const { severities } = command.data;
      const changed = GRADES.filter((grade) => differs(severities[grade], state.severities[grade]));
      if (changed.length === 0) return refuse('nothing_changed');
      return accept({ type: 'workspace.severities_set', data: { severities, changed } });
    }
    case 'workspace.set_links': {
      const { links } = command.data;
      for (const { template } of links) {
        const problem = refusedTemplate(template);
        if (problem !== null) return { ok: false, error: problem };
      }
      if (!differs(links, state.links)) return refuse('nothing_changed');
      return accept({ type: 'workspace.links_set', data: { links } });
    }
    case 'workspace.set_components': {
      const { components } = command.data;
      if (!differs(components, state.components)) return refuse('nothing_changed');
      return accept({ type: 'workspace.components_set', data: { components } });
    }
    case 'workspace.set_audiences': {
      const { audiences } = command.data;
      const problem = audiences.map(refusedTemplates).find((found) => found !== null);
      if (problem !== undefined) return { ok: false, error: problem };
      if (!differs(audiences, state.audiences)) return refuse('nothing_changed');
      return accept({ type: 'workspace.audiences_set', data: { audiences } });
    }
    case 'workspace.set_timers': {
      const timers = said(command.data.timers);
      const changed = GRADES.filter((grade) => differs(timers[grade], state.timers[grade]));
      if (changed.length === 0) return refuse('nothing_changed');
      return accept({ type: 'workspace.timers_set', data: { timers, changed } });
    }
  }
}

/** Why a template is refused, as the catalogue says it; null where it is not. */
export function refusedTemplate(template: string): Refusal | null {
  const found = linkProblem(template);
  if (found === null) return null;
  switch (found.problem) {
    case 'unknown_field':
      return refusal('template_field_unknown', {
        field: `{${found.field}}`,
        fields: TEMPLATE_FIELDS.map((field) => `{${field}}`).join(' '),
      });
    case 'field_in_host':
      return refusal('template_field_in_host');
    case 'too_many_fields':
      return refusal('template_fields_many', { limit: MOST_FIELDS });
    case 'unsafe':
      return refusal('address_unsafe', { schemes: SCHEMES.join(', ') });
  }
}

/** Why the first of an audience's templates that could not be filled in is refused; null where none is. */
function refusedTemplates({ checks, templates }: WorkspaceAudience): Refusal | null {
  const all = Object.values(templates).flatMap((inLanguage) => Object.values(inLanguage));
  return all.map((each) => refusedUpdateTemplate(each, checks)).find((found) => found !== null) ?? null;
}

/** Why a template of updates is refused, as the catalogue says it; null where it is not. */
export function refusedUpdateTemplate(template: string, checks: Checks): Refusal | null {
  const names = UPDATE_FIELDS[checks];
  const found = templateProblem(template, names);
  if (found === null) return null;
  const fields = names.map((name) => `{{${name}}}`).join(' ');
  return refusal('update_template_refused', { words: found.words, fields });
}

/** The timers in a fixed order, without what is not said: the same are then written the same. */
function said(timers: { readonly [Name in keyof SeverityTimers]?: object | undefined }): SeverityTimers {
  return Object.fromEntries(
    GRADES.flatMap((grade) => {
      const own = Object.entries(timers[grade] ?? {})
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return own.length === 0 ? [] : [[grade, Object.fromEntries(own)]];
    }),
  );
}

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

function accept(...events: readonly WorkspaceEventBody[]): WorkspaceDecision {
  return { ok: true, events };
}

function refuse(reason: RefusalReason, details?: RefusalDetails): WorkspaceDecision {
  return { ok: false, error: refusal(reason, details) };
}
