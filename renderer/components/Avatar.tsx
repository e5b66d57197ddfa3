import css from './Avatar.module.css';
import { classNames } from './class-names.ts';
import { initialsOf } from './initials.ts';

/** A person by their initials, quiet: the name stands beside it, so screen readers skip it. */
export function Avatar(props: { readonly name: string; readonly present?: boolean }) {
  const { name, present = true } = props;
  return (
    <span aria-hidden="true" className={classNames(css['avatar'], !present && css['absent'])}>
      {initialsOf(name)}
    </span>
  );
}
