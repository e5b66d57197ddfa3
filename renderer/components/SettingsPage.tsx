import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './SettingsPage.module.css';

/** A page outside the rooms: the way back, the button of this screen's preferences, its title and what it is for. */
export function SettingsPage(props: {
  readonly title: string;
  readonly hint: string;
  /** The link that leads back. */
  readonly back: ReactNode;
  readonly preferences: ReactNode;
  /** What is done with the whole page, beside its title. */
  readonly action?: ReactNode;
  /** For tables and maps of many columns. */
  readonly isWide?: boolean;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}) {
  const width = props.isWide === true && css['wide'];
  return (
    <div className={css['page']}>
      <title>{props.title}</title>
      <header className={classNames(css['top'], width)}>
        {props.back}
        {props.preferences}
      </header>
      <main className={classNames(css['main'], width)} aria-busy={props.isBusy}>
        <div className={css['head']}>
          <h1 className={css['title']}>{props.title}</h1>
          {props.action}
        </div>
        <p className={css['hint']}>{props.hint}</p>
        {props.children}
      </main>
    </div>
  );
}
