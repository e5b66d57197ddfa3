import type { KeyboardEvent } from 'react';
import { classNames } from './class-names.ts';
import css from './Scrubber.module.css';

export interface ScrubberMark {
  readonly at: number;
  /** Told apart by height and shape, not by colour alone. */
  readonly shape: 'tall' | 'short' | 'dot';
}

/** A line from the first to the last, with a handle on it; arrows go one on, Page up and down a stretch. */
export function Scrubber(props: {
  readonly label: string;
  readonly value: number;
  readonly first: number;
  readonly last: number;
  /** The value in words. */
  readonly valueText: string;
  readonly marks: readonly ScrubberMark[];
  readonly onChange: (value: number) => void;
  readonly onStretch: (direction: -1 | 1) => void;
}) {
  const { label, value, first, last, valueText, marks, onChange, onStretch } = props;
  const span = Math.max(1, last - first);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    onStretch(event.key === 'PageUp' ? -1 : 1);
  }
  return (
    <div className={css['scrubber']}>
      <svg className={css['marks']} viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
        {marks.map(({ at, shape }) => {
          const x = ((at - first) / span) * 1000;
          const height = shape === 'tall' ? 12 : shape === 'short' ? 7 : 4;
          return (
            <line
              key={`${at} ${shape}`}
              x1={x}
              x2={x}
              y1={12 - height}
              y2={12}
              className={classNames(css['mark'], css[shape])}
            />
          );
        })}
      </svg>
      <input
        type="range"
        className={css['line']}
        aria-label={label}
        aria-valuetext={valueText}
        min={first}
        max={last}
        step={1}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
