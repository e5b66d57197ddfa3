import css from './DrillStripe.module.css';

/** The mark of a drill on every screen (INC-3): a hatched stripe with the word in it. */
export function DrillStripe(props: { readonly word: string; readonly detail?: string }) {
  return (
    <div className={css['stripe']} role="note">
      <span className={css['word']}>
        <strong>{props.word}</strong>
        {props.detail === undefined ? null : <span> {props.detail}</span>}
      </span>
    </div>
  );
}
