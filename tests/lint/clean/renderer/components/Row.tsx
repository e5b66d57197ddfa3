import css from './Row.module.css';

export function Row(props: { readonly text: string }) {
  return <p className={css.row}>{props.text}</p>;
}
