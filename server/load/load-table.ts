import { tableText } from '#server/table-file/write-table.ts';
import { HOUR_KINDS, totalOf } from '#shared/load/hour-kinds.ts';
import type { LoadAnswer } from '#shared/protocol/rest/load.ts';
import { HOUR } from '#shared/time/instant.ts';

const KINDS = ['total', ...HOUR_KINDS] as const;

const HEAD = [
  'person',
  'name',
  'zone',
  'incidents',
  'days',
  'nights',
  'nights_in_a_row',
  ...KINDS.map((kind) => `hours_${kind}`),
  ...KINDS.map((kind) => `interruptions_${kind}`),
  'share',
];

/** Everybody's load as a table: hours with decimals, the share as a part of 1. What nobody can say is empty. */
export function loadTable({ people, zone: assumed }: LoadAnswer): string {
  const rows = people.map(({ duty, interruptions, share, ...line }) => [
    line.person,
    line.name,
    line.zone ?? assumed,
    line.incidents,
    line.days,
    line.nights,
    line.nightsInARow,
    ...[totalOf(duty), ...HOUR_KINDS.map((kind) => duty[kind])].map(hoursOf),
    ...[totalOf(interruptions), ...HOUR_KINDS.map((kind) => interruptions[kind])],
    share === null ? '' : rounded(share, 4),
  ]);
  return tableText([HEAD, ...rows]);
}

function hoursOf(ms: number): number {
  return rounded(ms / HOUR, 2);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
