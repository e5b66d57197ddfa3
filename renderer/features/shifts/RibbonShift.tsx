import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { DraftShift } from './draft.ts';
import css from './Ribbon.module.css';
import { type Scale, STEP_MS, stepsOf } from './scale.ts';
import { useShiftWords } from './use-shift-words.ts';

/** The ends that are taken hold of are so wide. */
const GRIP = 6;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
}

interface Drag {
  readonly part: 'all' | 'from' | 'to';
  readonly x: number;
  readonly y: number;
  readonly steps: number;
  readonly rows: number;
}

/**
 * A shift on the ribbon. It is moved by dragging, its ends too, and to another person's row; by the arrow keys, with Shift for
 * its end; Enter opens it, Delete takes it out.
 */
export function RibbonShift(props: {
  readonly shift: DraftShift;
  readonly people: readonly Participant[];
  readonly row: number;
  readonly box: Box;
  readonly scale: Scale;
  readonly onMove?: (shift: DraftShift, part: 'all' | 'from' | 'to', ms: number) => void;
  readonly onGive?: (shift: DraftShift, person: string) => void;
  readonly onOpen?: (shift: DraftShift) => void;
  readonly onRemove?: (shift: DraftShift) => void;
}) {
  const { shift, people, row, box, scale, onMove, onGive, onOpen, onRemove } = props;
  const { t } = useTranslation('shifts');
  const seat = useSeatName();
  const words = useShiftWords();
  const [drag, setDrag] = useState<Drag | null>(null);
  const mayChange = onMove !== undefined && !shift.isOver;
  const part = drag?.part ?? 'all';
  const moved = drag === null ? 0 : (drag.steps / (scale.to - scale.from)) * scale.width;
  const x = box.x + (part === 'to' ? 0 : moved);
  const width = Math.max(4, box.width + (part === 'to' ? moved : part === 'from' ? -moved : 0));
  const y = box.y + (drag?.rows ?? 0) * box.rowHeight;

  function take(event: PointerEvent<SVGGElement>): void {
    if (!mayChange || event.button !== 0) return;
    const inside = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const end = inside > box.width - GRIP ? 'to' : inside < GRIP ? 'from' : 'all';
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ part: end, x: event.clientX, y: event.clientY, steps: 0, rows: 0 });
  }

  function pull(event: PointerEvent): void {
    if (drag === null) return;
    const rows = drag.part === 'all' ? Math.round((event.clientY - drag.y) / box.rowHeight) : 0;
    const target = Math.min(people.length - 1, Math.max(0, row + rows));
    setDrag({ ...drag, steps: stepsOf(scale, event.clientX - drag.x), rows: target - row });
  }

  function drop(): void {
    if (drag === null) return;
    const other = people[row + drag.rows];
    if (drag.steps !== 0) onMove?.(shift, drag.part, drag.steps);
    if (drag.rows !== 0 && other !== undefined && !shift.hasBegun) onGive?.(shift, other.id);
    if (drag.steps === 0 && drag.rows === 0) onOpen?.(shift);
    setDrag(null);
  }

  function press(event: KeyboardEvent): void {
    const step = { ArrowLeft: -STEP_MS, ArrowRight: STEP_MS }[event.key];
    const other = people[row + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0)];
    if (event.key === 'Enter' || event.key === ' ') onOpen?.(shift);
    else if (mayChange && step !== undefined) onMove(shift, event.shiftKey ? 'to' : 'all', step);
    else if (mayChange && event.key === 'Delete' && !shift.hasBegun) onRemove?.(shift);
    else if (mayChange && event.key.startsWith('Arrow') && other !== undefined && !shift.hasBegun)
      onGive?.(shift, other.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an element of HTML cannot stand in a drawing
    <g
      className={classNames(
        css['shift'],
        shift.isChanged && css['changed'],
        shift.isOver && css['over'],
        shift.hasBegun && !shift.isOver && css['running'],
      )}
      role="button"
      tabIndex={0}
      aria-label={`${words(shift)}${shift.isChanged ? `, ${t('notApplied')}` : ''}`}
      aria-keyshortcuts={mayChange ? 'ArrowLeft ArrowRight Shift+ArrowRight Enter Delete' : 'Enter'}
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={drop}
      onPointerCancel={() => setDrag(null)}
      onKeyDown={press}
    >
      <title>{words(shift)}</title>
      <rect x={x} y={y} width={width} height={box.height} rx={3} />
      <svg x={x} y={y} width={width} height={box.height} aria-hidden="true">
        <text x={6} y={15}>
          {seat(shift)}
        </text>
      </svg>
    </g>
  );
}
