import css from './Guide.module.css';
import { Kbd } from './Kbd.tsx';

/** Steps in order, each with the key that leads there; closed until somebody wants to read them. */
export function Guide(props: {
  readonly title: string;
  readonly steps: readonly { readonly key: string | null; readonly text: string }[];
}) {
  return (
    <details className={css['guide']}>
      <summary className={css['title']}>{props.title}</summary>
      <ol className={css['steps']}>
        {props.steps.map(({ key, text }) => (
          <li key={text} className={css['step']}>
            <span className={css['key']}>{key === null ? null : <Kbd>{key}</Kbd>}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
