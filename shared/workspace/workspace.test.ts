import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asker } from '#shared/incident/actor.ts';
import { DEFAULT_AUDIENCES, type WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { LINK_KINDS } from '#shared/incident/links/link.ts';
import { GRADES } from '#shared/incident/severity.ts';
import { DEFAULT_SEVERITIES } from '#shared/incident/severity-aid/definition.ts';
import { isWorkspaceCommand, type WorkspaceCommand, workspaceCommands } from './commands.ts';
import { decideWorkspace } from './decide.ts';
import { foldWorkspace } from './evolve.ts';
import { WORKSPACE_PERMISSIONS } from './permissions.ts';
import { initialWorkspace, type WorkspaceState } from './state.ts';

const OWNER = { kind: 'owner' } as const;

/** The audiences as they are given, the first of them changed. */
function audiences(
  change: Partial<WorkspaceAudience>,
): Extract<WorkspaceCommand, { type: 'workspace.set_audiences' }> {
  const [first, ...others] = DEFAULT_AUDIENCES;
  const data = { audiences: [{ ...first, ...change }, ...others] };
  return { type: 'workspace.set_audiences', data: workspaceCommands['workspace.set_audiences'].parse(data) };
}

/** A log that grows by what is accepted of some commands. */
function played(commands: readonly WorkspaceCommand[]): readonly IncidentEvent[] {
  const log: IncidentEvent[] = [];
  for (const command of commands) {
    const decision = decideWorkspace(foldWorkspace(log), command, OWNER);
    if (!decision.ok) continue;
    for (const body of decision.events)
      log.push({
        seq: log.length + 1,
        id: `c${log.length}.0`,
        incident: 'workspace',
        at: '2026-11-20T09:00:00.000Z',
        actor: { id: 'olga', name: 'Olga', role: 'owner' },
        version: 1,
        command: `c${log.length}`,
        hash: '',
        ...body,
      });
  }
  return log;
}

const command: fc.Arbitrary<WorkspaceCommand> = fc.oneof(
  fc.record({ grade: fc.constantFrom(...GRADES), contacts: fc.integer({ min: 1, max: 9 }) }).map(
    ({ grade, contacts }): WorkspaceCommand => ({
      type: 'workspace.set_severities',
      data: {
        severities: {
          ...DEFAULT_SEVERITIES,
          [grade]: {
            ...DEFAULT_SEVERITIES[grade],
            thresholds: { ...DEFAULT_SEVERITIES[grade].thresholds, contacts },
          },
        },
      },
    }),
  ),
  fc
    .array(
      fc.record({ kind: fc.constantFrom(...LINK_KINDS), label: fc.constant(null), template: fc.webUrl() }),
      {
        maxLength: 3,
      },
    )
    .map((links): WorkspaceCommand => ({ type: 'workspace.set_links', data: { links } })),
  fc.uniqueArray(fc.constantFrom('checkout', 'search', 'login')).map(
    (ids): WorkspaceCommand => ({
      type: 'workspace.set_components',
      data: { components: ids.map((id) => ({ id, name: { en: id, ja: '' } })) },
    }),
  ),
  fc.record({ grade: fc.constantFrom(...GRADES), minutes: fc.integer({ min: 1, max: 90 }) }).map(
    ({ grade, minutes }): WorkspaceCommand => ({
      type: 'workspace.set_timers',
      data: { timers: { [grade]: { rollCallMinutes: minutes } } },
    }),
  ),
);

describe('the workspace', () => {
  it('[LOG-4] from any snapshot on, the fold equals the fold of all', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), fc.nat(), (commands, cut) => {
        const log = played(commands);
        const k = cut % (log.length + 1);
        const snapshot: WorkspaceState = JSON.parse(JSON.stringify(foldWorkspace(log.slice(0, k))));
        expect(foldWorkspace(log.slice(k), snapshot)).toEqual(foldWorkspace(log));
        expect(foldWorkspace(log).seq).toBe(log.length);
      }),
    );
  });

  it('[LOG-6] an event of a newer version moves only the number', () => {
    const [event] = played([{ type: 'workspace.set_links', data: { links: [] } }, timers(7)]);
    const unknown = { ...event, seq: 1, type: 'workspace.roster_set', data: { x: 1 } } as IncidentEvent;
    expect(foldWorkspace([unknown])).toEqual({ ...initialWorkspace(), seq: 1 });
  });

  it('[AUTH-1] is changed by its owner alone: every command, every kind of asker', () => {
    expect(Object.keys(WORKSPACE_PERMISSIONS).sort()).toEqual(Object.keys(workspaceCommands).sort());
    const kinds: readonly Asker['kind'][] = ['person', 'system', 'owner', 'automation'];
    const commands: readonly WorkspaceCommand[] = [
      timers(7),
      {
        type: 'workspace.set_links',
        data: { links: [{ kind: 'chat', label: null, template: 'https://x.example/' }] },
      },
      {
        type: 'workspace.set_components',
        data: { components: [{ id: 'search', name: { en: 'Search', ja: '検索' } }] },
      },
      audiences({ isOn: false }),
      {
        type: 'workspace.set_severities',
        data: { severities: { ...DEFAULT_SEVERITIES, SEV5: DEFAULT_SEVERITIES.SEV4 } },
      },
    ];
    expect(new Set(commands.map(({ type }) => type))).toEqual(new Set(Object.keys(workspaceCommands)));
    const may = commands.map((each) =>
      kinds.map((kind) => decideWorkspace(initialWorkspace(), each, { kind }).ok),
    );
    expect(may).toEqual(commands.map(() => [false, false, true, true]));
  });

  it('[CAST-1] always has a public audience, checked as one, and each audience once', () => {
    const schema = workspaceCommands['workspace.set_audiences'];
    const [first, second] = DEFAULT_AUDIENCES;
    const said = (...audiences: readonly unknown[]) => schema.safeParse({ audiences }).success;
    expect(said(first, second)).toBe(true);
    expect(said(second)).toBe(false);
    expect(said({ ...first, checks: 'internal' })).toBe(false);
    expect(said(first, second, second)).toBe(false);
    expect(said({ ...first, name: { en: '', ja: '' } })).toBe(false);
  });

  it('[CAST-2 CAST-3] refuses templates that could not be filled in, with what they may name', () => {
    const words = { investigating: '', identified: '', monitoring: '', resolved: '' };
    const refused = (resolved: string, change: Partial<WorkspaceAudience> = {}) => {
      const templates = { en: words, ja: { ...words, resolved } };
      const decision = decideWorkspace(initialWorkspace(), audiences({ templates, ...change }), OWNER);
      return decision.ok ? null : decision.error;
    };
    expect(
      refused('{{title}}{{#each components}} {{this}}{{/each}}{{#if since}} {{since}}{{/if}}'),
    ).toBeNull();
    expect(refused('{{#if since}}{{cost}}{{/if}}')?.details).toMatchObject({
      reason: 'update_template_refused',
      words: '{{cost}}',
    });
    expect(refused('{{#if since}}x')?.details.reason).toBe('update_template_refused');
    // How the house works on it is nothing for people outside.
    expect(refused('{{tasks}}')?.details.reason).toBe('update_template_refused');
    expect(refused('{{this}}')?.details.reason).toBe('update_template_refused');
  });

  it('[INC-4] says which severities were changed, and refuses what changes nothing', () => {
    const [event] = played([timers(7)]);
    expect(event?.data).toEqual({ timers: { SEV2: { rollCallMinutes: 7 } }, changed: ['SEV2'] });
    const again = decideWorkspace(foldWorkspace(played([timers(7)])), timers(7), OWNER);
    expect(again.ok ? null : again.error.details.reason).toBe('nothing_changed');
    expect(isWorkspaceCommand('toString')).toBe(false);
  });

  it('[CAST-6] a component has a name in one language at least, and an id of its own', () => {
    const ok = (...components: readonly unknown[]) =>
      workspaceCommands['workspace.set_components'].safeParse({ components }).success;
    const search = { id: 'search', name: { en: 'Search', ja: '' } };
    expect(ok(search, { id: 'login', name: { en: '', ja: 'ログイン' } })).toBe(true);
    expect([ok(search, search), ok({ id: 'x', name: { en: ' ', ja: '' } })]).toEqual([false, false]);
    const state = foldWorkspace(
      played([{ type: 'workspace.set_components', data: { components: [search] } }]),
    );
    expect(state.components).toEqual([search]);
  });

  it('[INC-2] a definition has words in one language at least', () => {
    const severities = (name: object) => ({
      severities: { ...DEFAULT_SEVERITIES, SEV1: { ...DEFAULT_SEVERITIES.SEV1, name } },
    });
    const schema = workspaceCommands['workspace.set_severities'];
    expect(schema.safeParse(severities({ en: 'Fire', ja: '' })).success).toBe(true);
    expect(schema.safeParse(severities({ en: ' ', ja: '' })).success).toBe(false);
    expect(schema.safeParse(severities({ en: 'Fire' })).success).toBe(false);
  });
});

function timers(minutes: number): WorkspaceCommand {
  return { type: 'workspace.set_timers', data: { timers: { SEV2: { rollCallMinutes: minutes } } } };
}
