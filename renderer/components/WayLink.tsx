import css from './WayLink.module.css';

/** A few words in a line that lead to another place of the same screen. */
export function WayLink(props: {
  readonly words: string;
  /** What they lead to, where the words do not say it all. */
  readonly describe?: string;
  readonly onGo: () => void;
}) {
  const { words, describe, onGo } = props;
  return (
    <button
      type="button"
      className={css['way']}
      onClick={onGo}
      {...(describe === undefined ? {} : { 'aria-label': describe, title: describe })}
    >
      {words}
    </button>
  );
}
