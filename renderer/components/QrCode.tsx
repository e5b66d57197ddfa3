import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import css from './QrCode.module.css';

/** Modules of light around it, as the standard wants: without them cameras do not find it. */
const QUIET = 4;

/**
 * A text that a camera reads. It is a picture for screen readers, whose `label` says what it leads to; the text itself
 * belongs beside it, for who has no camera.
 */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      className={css['code']}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect className={css['ground']} width={size} height={size} />
      <path className={css['modules']} d={path} />
    </svg>
  );
}

/** The dark modules as one path, a stroke for each run in a row. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  // The smallest that holds it, readable with a seventh of it gone: screens reflect.
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) => {
    const line = Array.from({ length: count }, (__, column) => (code.isDark(row, column) ? 'x' : ' ')).join(
      '',
    );
    return [...line.matchAll(/x+/g)]
      .map(({ index, 0: run }) => `M${index + QUIET} ${row + QUIET}h${run.length}v1h-${run.length}z`)
      .join('');
  });
  return { size: count + 2 * QUIET, path: rows.join('') };
}
