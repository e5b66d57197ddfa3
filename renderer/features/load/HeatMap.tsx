import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange } from '#shared/load/day-range.ts';
import { type Cell, type Column, cellsOf, columnsOf, type PersonLine, stepOf } from './columns.ts';
import css from './HeatMap.module.css';
import { Legend } from './Legend.tsx';
import { NightHatch } from './NightHatch.tsx';
import { useLoadWords } from './use-load-words.ts';

const ROW = 30;
const HEAD = 20;
const GAP = 2;
/** Wide enough for a number while there are not more columns than days in a month. */
const WIDE = 32;
const NARROW = 14;
const MOST_WIDE = 31;
/** Of a night's mark, at the foot of its cell. */
const MARK = 5;
/** What the name of a day takes. */
const DAY_NAME = 76;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** People by days: the more hours, the stronger; nights are hatched. What a cell holds is said where the focus is. */
export function HeatMap({
  people,
  range,
}: {
  readonly people: readonly PersonLine[];
  readonly range: DayRange;
}) {
  const { t } = useTranslation('load');
  const say = useLoadWords();
  const hatch = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: Number.MAX_SAFE_INTEGER });
  const [isPointed, setPointed] = useState(false);
  const { columns, isWeeks } = columnsOf(range);
  // The last days are what people look for first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for other days
  useEffect(() => {
    grid.current?.scrollTo({ left: grid.current.scrollWidth });
  }, [range.from, range.to]);
  const rows = people.map((person) => cellsOf(person, columns));
  const width = columns.length > MOST_WIDE ? NARROW : WIDE;
  // Other days or people may have come since: the place stays within them.
  const at = {
    row: Math.min(place.row, people.length - 1),
    column: Math.min(place.column, columns.length - 1),
  };

  function spoken(row: number, column: number): string {
    const [person, cell, days] = [people[row], rows[row]?.[column], columns[column]];
    if (person === undefined || cell === undefined || days === undefined) return '';
    return t('cell.said', {
      name: person.name,
      day: t(isWeeks ? 'cell.week' : 'cell.day', { day: say.day(days.first) }),
      what: whatIn(cell),
    });
  }
  function whatIn({ hours, interruptions, isNight }: Cell): string {
    if (hours === 0 && interruptions === 0) return t('cell.nothing');
    return [
      say.hours(hours),
      ...(interruptions === 0 ? [] : [t('cell.interruptions', { count: interruptions })]),
      ...(isNight ? [t('cell.night')] : []),
    ].join(' · ');
  }
  function go(event: KeyboardEvent): void {
    const next = placeAfter(event.key, at, { rows: people.length, columns: columns.length });
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<SVGGElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  }

  return (
    <figure className={css['figure']} aria-label={t('map.label')}>
      <div className={css['map']}>
        <ul className={css['names']} aria-hidden="true">
          {people.map(({ person, name }) => (
            <li key={person}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
        {/* biome-ignore lint/a11y/useSemanticElements: a grid that is drawn is no table of HTML */}
        <div
          ref={grid}
          role="grid"
          aria-label={t('map.label')}
          aria-readonly="true"
          className={css['scroll']}
          onKeyDown={go}
        >
          <svg
            role="presentation"
            className={css['svg']}
            width={columns.length * width}
            height={HEAD + people.length * ROW}
          >
            <NightHatch id={hatch} />
            <DayNames columns={columns} width={width} />
            {people.map(({ person }, row) => (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <g key={person} role="row">
                {rows[row]?.map((cell, column) => (
                  // biome-ignore lint/a11y/useSemanticElements: as above
                  <g
                    key={columns[column]?.first}
                    role="gridcell"
                    aria-label={spoken(row, column)}
                    tabIndex={row === at.row && column === at.column ? 0 : -1}
                    data-place={`${row} ${column}`}
                    className={css['cell']}
                    data-step={stepOf(cell.hours, isWeeks)}
                    transform={`translate(${column * width} ${HEAD + row * ROW})`}
                    onFocus={() => {
                      setPlace({ row, column });
                      setPointed(true);
                    }}
                    onPointerEnter={() => {
                      setPlace({ row, column });
                      setPointed(true);
                    }}
                  >
                    <rect width={width - GAP} height={ROW - GAP} rx={3} />
                    {cell.isNight ? (
                      <rect
                        className={css['night']}
                        y={ROW - GAP - MARK}
                        width={width - GAP}
                        height={MARK}
                        fill={`url(#${hatch})`}
                      />
                    ) : null}
                    {width === WIDE ? (
                      <text x={(width - GAP) / 2} y={15}>
                        {shortHours(cell, say.number)}
                      </text>
                    ) : null}
                  </g>
                ))}
              </g>
            ))}
          </svg>
        </div>
      </div>
      <p className={css['said']}>{isPointed ? spoken(at.row, at.column) : t('map.hint')}</p>
      <Legend isWeeks={isWeeks} />
    </figure>
  );
}

/** The first of each column of seven, so that the words have room. */
function DayNames({ columns, width }: { readonly columns: readonly Column[]; readonly width: number }) {
  const say = useLoadWords();
  const every = width === WIDE ? 3 : 7;
  const hasRoom = (index: number) => index === 0 || (columns.length - index) * width >= DAY_NAME;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true" className={css['days']}>
      {columns.map(({ first }, index) =>
        index % every === 0 && hasRoom(index) ? (
          <text key={first} x={index * width} y={12}>
            {say.day(first)}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** Hours as they fit into a cell; a dot where somebody was interrupted without being on duty. */
function shortHours(
  { hours, interruptions }: Cell,
  number: (value: number, digits: number) => string,
): string {
  if (hours === 0) return interruptions > 0 ? '·' : '';
  return number(hours, hours < 9.5 && hours % 1 > 0 ? 1 : 0);
}

function placeAfter(
  key: string,
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | null {
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}
