import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFormat } from '#renderer/components/day-time.ts';
import type { RestOf } from '#renderer/state/rest/use-rest-views.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { nightShading } from '#shared/shifts/night-shading.ts';
import { HOUR, type Instant, toInstant, toMs } from '#shared/time/instant.ts';
import type { DraftShift } from './draft.ts';
import css from './Ribbon.module.css';
import { RibbonShift } from './RibbonShift.tsx';
import { type Scale, spanOf, ticksOf, xOf } from './scale.ts';
import { useWidth } from './use-width.ts';

const ROW = 28;
const AXIS = 20;

export interface RibbonProps {
  readonly people: readonly Participant[];
  readonly shifts: readonly DraftShift[];
  readonly restOf: (participant: string) => RestOf | undefined;
  readonly from: Instant;
  readonly hours: number;
  readonly now: Instant;
  /** Absent where nothing may be changed. */
  readonly onMove?: (shift: DraftShift, part: 'all' | 'from' | 'to', ms: number) => void;
  readonly onGive?: (shift: DraftShift, person: string) => void;
  readonly onOpen?: (shift: DraftShift) => void;
  readonly onRemove?: (shift: DraftShift) => void;
}

/** People x time: shifts, the night where each lives, when they should rest, and now (SHIFT-1). */
export function Ribbon(props: RibbonProps) {
  const { people, shifts, restOf, from, hours, now } = props;
  const { t, i18n } = useTranslation('shifts');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const scale: Scale = { from: toMs(from), to: toMs(from) + hours * HOUR, width };
  const end = toInstant(scale.to);
  const height = AXIS + people.length * ROW;
  const hour = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', hour: '2-digit', hourCycle: 'h23' });

  return (
    <div className={css['ribbon']}>
      <div className={css['names']} style={{ paddingTop: AXIS }}>
        {people.map((person) => (
          <p key={person.id} style={{ height: ROW }}>
            <span>{person.name}</span>
            {person.zone === null ? null : (
              <span className={css['zone']} title={person.zone}>
                {timeIn(person.zone, now, i18n.language)}
              </span>
            )}
          </p>
        ))}
      </div>
      <div ref={box} className={css['time']}>
        {width === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
          <svg width={width} height={height} role="group" aria-label={t('ribbon')}>
            <Patterns />
            {people.map((person, row) => (
              <g key={person.id} transform={`translate(0 ${AXIS + row * ROW})`}>
                <rect className={css['row']} width={width} height={ROW} />
                {nightShading(person.zone, from, end).map((night) => (
                  <Band key={night.from} scale={scale} period={night} className={css['night']} />
                ))}
                {(restOf(person.id)?.windows ?? []).map((window) => (
                  <Band
                    key={`${window.from} ${window.odds}`}
                    scale={scale}
                    period={window}
                    fill={`url(#rest-${window.odds})`}
                    low
                  />
                ))}
              </g>
            ))}
            {ticksOf(scale).map((at) => {
              const x = xOf(scale, at);
              const isMidnight = new Date(at).getHours() === 0;
              return (
                <g key={at}>
                  <line
                    className={isMidnight ? css['midnight'] : css['tick']}
                    x1={x}
                    x2={x}
                    y1={AXIS - 4}
                    y2={height}
                  />
                  <text className={css['hour']} x={x + 3} y={AXIS - 7}>
                    {(isMidnight ? day : hour).format(new Date(at))}
                  </text>
                </g>
              );
            })}
            {shifts.map((shift) => {
              const row = people.findIndex(({ id }) => id === shift.person);
              const span = row === -1 ? null : spanOf(scale, shift);
              if (span === null) return null;
              return (
                <RibbonShift
                  key={shift.key}
                  shift={shift}
                  people={people}
                  row={row}
                  box={{ ...span, y: AXIS + row * ROW + 3, height: ROW - 6, rowHeight: ROW }}
                  scale={scale}
                  {...(props.onMove === undefined ? {} : { onMove: props.onMove })}
                  {...(props.onGive === undefined ? {} : { onGive: props.onGive })}
                  {...(props.onOpen === undefined ? {} : { onOpen: props.onOpen })}
                  {...(props.onRemove === undefined ? {} : { onRemove: props.onRemove })}
                />
              );
            })}
            <Now x={xOf(scale, now)} width={width} height={height} word={t('now')} />
          </svg>
        )}
      </div>
    </div>
  );
}

function Band(props: {
  readonly scale: Scale;
  readonly period: { readonly from: Instant; readonly to: Instant };
  readonly className?: string | undefined;
  readonly fill?: string;
  /** At the foot of the row alone. */
  readonly low?: boolean;
}) {
  const { scale, period, className, fill, low = false } = props;
  const span = spanOf(scale, period);
  if (span === null) return null;
  return (
    <rect
      {...span}
      y={low ? ROW - 8 : 0}
      height={low ? 8 : ROW}
      className={className}
      {...(fill === undefined ? {} : { fill })}
    />
  );
}

/** Odds are told apart by how dense the lines are, not by a colour alone. */
function Patterns() {
  return (
    <defs>
      {(
        [
          ['possible', 7],
          ['likely', 3.5],
        ] as const
      ).map(([odds, gap]) => (
        <pattern
          key={odds}
          id={`rest-${odds}`}
          width={gap}
          height={gap}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={css['hatch']} y2={gap} />
        </pattern>
      ))}
    </defs>
  );
}

function Now(props: {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly word: string;
}) {
  const { x, width, height, word } = props;
  if (x < 0 || x > width) return null;
  return (
    <g className={css['now']}>
      <line x1={x} x2={x} y1={AXIS - 6} y2={height} />
      <text x={x + 3} y={height - 3}>
        {word}
      </text>
    </g>
  );
}

/** What a clock shows where somebody lives. */
export function timeIn(zone: string, at: Instant, language: string): string {
  const format = clockFormat(language, zone);
  return format.format(new Date(at));
}
