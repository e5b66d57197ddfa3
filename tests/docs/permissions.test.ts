import { expect, it } from 'vitest';
import { PERMISSIONS } from '#shared/incident/permissions.ts';
import { PHASES } from '#shared/incident/phases.ts';
import { ACTING_ROLES } from '#shared/incident/roles.ts';

/** The table of AUTH-1 as people read it. */
function page(): string {
  const header = ['command', ...ACTING_ROLES, 'phases'];
  const rows = Object.entries(PERMISSIONS).map(([type, { roles, phases }]) => [
    `\`${type}\``,
    ...ACTING_ROLES.map((role) => (roles.includes(role) ? 'yes' : '·')),
    phases.length === PHASES.length ? 'all' : phases.join(', '),
  ]);
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    '# Who may do what',
    '',
    'The table of rule AUTH-1, written from `shared/incident/permissions.ts`; a test keeps the two the same',
    '(`npm run integration -- tests/docs -u` writes it anew). What is not in it is refused. Some commands ask more of',
    "their author, with their own decision: a task's assignee understands it, a note's writer corrects it, people",
    'other than the commander, a deputy and the owner order rest only for themselves.',
    '',
    'Reading a room is for everybody in it who was not removed, and for the owner of the workspace. Everybody else',
    'gets the answer of an incident that does not exist (AUTH-5).',
    '',
    ...lines,
    '',
  ].join('\n');
}

it('[AUTH-1] the page in the docs shows the table that is in force', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/permissions.md');
});
