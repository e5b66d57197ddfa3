/** Copies per kind of damage: `QUARTERDECK_DAMAGED_COPIES=30 npx vitest run tests/backup/damaged-start.test.ts`. */
export const MORE_THAN_ONCE = Number(process.env['QUARTERDECK_DAMAGED_COPIES'] ?? 2);
