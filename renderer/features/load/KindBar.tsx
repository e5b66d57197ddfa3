import { type ByKind, HOUR_KINDS } from '#shared/load/hour-kinds.ts';
import css from './LoadTable.module.css';

const WIDTH = 96;
const HEIGHT = 10;

/** Hours by kind as a bar, as long as they are beside the most that anybody has. The words beside it say the same. */
export function KindBar({ duty, most }: { readonly duty: ByKind; readonly most: number }) {
  let x = 0;
  return (
    <svg className={css['bar']} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {HOUR_KINDS.map((kind) => {
        const width = most === 0 ? 0 : (duty[kind] / most) * WIDTH;
        const from = x;
        x += width;
        return <rect key={kind} data-kind={kind} x={from} width={width} height={HEIGHT} />;
      })}
    </svg>
  );
}
