import { readFileSync } from 'node:fs';
import { PHASES, type Phase } from '#shared/incident/phases.ts';

export interface Cell {
  readonly type: string;
  readonly role: string;
  readonly phase: Phase;
  readonly roleMay: boolean;
  readonly phaseFits: boolean;
}

/** The table of permissions as people read it, and not as the program has it: every cell of docs/permissions.md. */
export function publishedCells(): readonly Cell[] {
  const rows = readFileSync('docs/permissions.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((part) => part.trim().replaceAll('`', '')));
  const [head, , ...body] = rows;
  const roles = head?.slice(2, -2) ?? [];
  return body.flatMap((row) => {
    const phases = row.at(-2) ?? '';
    return roles.flatMap((role, column) =>
      PHASES.map((phase) => ({
        type: row[1] ?? '',
        role,
        phase,
        roleMay: row[column + 2] === 'yes',
        phaseFits: phases === 'all' || phases.split(', ').includes(phase),
      })),
    );
  });
}
