import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { QrCode } from './QrCode.tsx';

/** The dark modules of the picture, read back from its path. */
function modulesOf(svg: HTMLElement): readonly (readonly boolean[])[] {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(run); step += 1) {
      const row = grid[Number(y)];
      if (row !== undefined) row[Number(x) + step] = true;
    }
  }
  return grid;
}

it('[INC-4] a link is a picture with a name, a quiet zone of four, and the three squares that cameras look for', () => {
  render(<QrCode text="https://room.example/join#0123456789abcdef" label="The link as a QR code" />);
  const grid = modulesOf(screen.getByRole('img', { name: 'The link as a QR code' }));
  const size = grid.length;
  for (const [y, row] of grid.entries()) {
    for (const [x, dark] of row.entries()) {
      const isQuiet = Math.min(x, y) < 4 || Math.max(x, y) >= size - 4;
      if (isQuiet) expect(dark).toBe(false);
    }
  }
  const corners = [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const;
  for (const [left, top] of corners) {
    const square = Array.from({ length: 7 }, (_, y) =>
      Array.from({ length: 7 }, (__, x) => (grid[top + y]?.[left + x] ? 'x' : '.')).join(''),
    );
    expect(square).toEqual(['xxxxxxx', 'x.....x', 'x.xxx.x', 'x.xxx.x', 'x.xxx.x', 'x.....x', 'xxxxxxx']);
  }
});

it('[INC-4] another link is another picture', () => {
  render(
    <>
      <QrCode text="https://room.example/join#a" label="one" />
      <QrCode text="https://room.example/join#b" label="two" />
    </>,
  );
  expect(modulesOf(screen.getByRole('img', { name: 'one' }))).not.toEqual(
    modulesOf(screen.getByRole('img', { name: 'two' })),
  );
});
