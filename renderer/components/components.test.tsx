import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Clock } from './Clock.tsx';
import { initialsOf } from './initials.ts';
import { LevelMark } from './LevelMark.tsx';
import { Rows } from './Rows.tsx';

it('[DESK-4] a clock is asked for, not announced each second', () => {
  render(<Clock ms={61_000} language="en" describe={(words) => `${words} left`} />);
  const clock = screen.getByRole('timer', { name: '1 minute left' });
  expect(clock.textContent).toBe('01:01');
  expect(clock.getAttribute('aria-live')).toBe('off');
});

it('[CLOCK-1] a clock past its time counts up behind a minus', () => {
  const { rerender } = render(<Clock ms={0} language="en" />);
  expect(screen.getByRole('timer').textContent).toBe('00:00');
  rerender(<Clock ms={-61_000} language="en" />);
  expect(screen.getByRole('timer').textContent).toBe('−01:01');
});

it.each(['calm', 'amber', 'red'] as const)(
  '[DESK-4] the level %s has a shape of its own and a word',
  (level) => {
    const { container } = render(<LevelMark level={level} word={`word of ${level}`} wordHidden />);
    const shape = { calm: 'circle', amber: 'path', red: 'rect' }[level];
    expect([...(container.querySelector('svg')?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
      shape,
    ]);
    expect(screen.getByText(`word of ${level}`)).toBeTruthy();
  },
);

it.each([
  ['Ken Mori', 'KM'],
  ['ana maría lópez', 'AL'],
  ['Cher', 'CH'],
  ['佐藤 健', '佐'],
  ['田中花子', '田'],
])('[DESK-4] %s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('[DESK-4] arrow keys walk the rows of a list, and end at its ends', async () => {
  const user = userEvent.setup();
  render(
    <Rows label="List">
      {['a', 'b', 'c'].map((name) => (
        <li key={name}>
          <button type="button" data-row>
            {name}
          </button>
          <button type="button">more</button>
        </li>
      ))}
    </Rows>,
  );
  const walked: (string | null | undefined)[] = [];
  screen.getByRole('button', { name: 'a' }).focus();
  for (const key of [
    '{ArrowUp}',
    '{ArrowDown}',
    '{ArrowDown}',
    '{ArrowDown}',
    '{Home}',
    '{End}',
    '{Tab}',
    '{ArrowUp}',
  ]) {
    await user.keyboard(key);
    walked.push(document.activeElement?.textContent);
  }
  expect(walked).toEqual(['a', 'b', 'c', 'c', 'a', 'c', 'more', 'b']);
});
