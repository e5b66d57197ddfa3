import css from './Kbd.module.css';

/** A key, as it is printed on the keyboard. */
export function Kbd(props: { readonly children: string }) {
  return <kbd className={css['kbd']}>{props.children}</kbd>;
}
