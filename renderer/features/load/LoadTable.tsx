import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { totalOf } from '#shared/load/hour-kinds.ts';
import type { LoadAnswer } from '#shared/protocol/rest/load.ts';
import { HOUR } from '#shared/time/instant.ts';
import { byName } from './by-name.ts';
import type { PersonLine } from './columns.ts';
import { KindBar } from './KindBar.tsx';
import css from './LoadTable.module.css';
import { useLoadWords } from './use-load-words.ts';

type SortedBy = 'name' | 'hours';

/** Everybody's totals in words and numbers: all that the map shows, and more. By name, unless somebody asks for hours. */
export function LoadTable({ load }: { readonly load: LoadAnswer }) {
  const { t } = useTranslation('load');
  const say = useLoadWords();
  const language = usePreference((each) => each.language);
  const [sortedBy, setSortedBy] = useState<SortedBy>('name');
  const most = Math.max(0, ...load.people.map(({ duty }) => totalOf(duty)));
  const people = inOrder(load.people, sortedBy, language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={css['wide']} tabIndex={0} aria-label={t('table.caption')}>
      <table className={css['table']}>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <SortedHead by="name" sortedBy={sortedBy} onSort={setSortedBy} />
            <SortedHead by="hours" sortedBy={sortedBy} onSort={setSortedBy} />
            <th scope="col">{t('table.byKind')}</th>
            <th scope="col">{t('table.interruptions')}</th>
            <th scope="col">{t('table.nights')}</th>
            <th scope="col">{t('table.days')}</th>
            <th scope="col">{t('table.share')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, name, zone, duty, interruptions, nights, nightsInARow, days, share }) => (
            <tr key={person}>
              <th scope="row">
                <bdi>{name}</bdi>
                <span className={css['zone']}>{zone ?? t('table.zoneUnsaid', { zone: load.zone })}</span>
              </th>
              <td className={css['number']}>{say.hours(totalOf(duty) / HOUR)}</td>
              <td>
                <KindBar duty={duty} most={most} />
                <span className={css['words']}>{say.hoursByKind(duty)}</span>
              </td>
              <td>
                <span className={css['number']}>{totalOf(interruptions)}</span>
                {totalOf(interruptions) === 0 ? null : (
                  <span className={css['words']}>{say.countByKind(interruptions)}</span>
                )}
              </td>
              <td>
                {nights}
                {nightsInARow > 1 ? (
                  <span className={css['words']}>{t('table.inARow', { count: nightsInARow })}</span>
                ) : null}
              </td>
              <td className={css['number']}>{days}</td>
              <td className={css['number']}>{share === null ? '–' : say.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SortedHead(props: {
  readonly by: SortedBy;
  readonly sortedBy: SortedBy;
  readonly onSort: (by: SortedBy) => void;
}) {
  const { by, sortedBy, onSort } = props;
  const { t } = useTranslation('load');
  const isIt = by === sortedBy;
  // Names from A to Z, hours from most to least.
  const [direction, Arrow] =
    by === 'name' ? (['ascending', ArrowUp] as const) : (['descending', ArrowDown] as const);
  return (
    <th scope="col" aria-sort={isIt ? direction : 'none'}>
      <button type="button" className={css['sort']} onClick={() => onSort(by)}>
        {t(`table.${by}`)}
        <Arrow size={12} aria-hidden="true" className={isIt ? css['sorted'] : css['unsorted']} />
      </button>
    </th>
  );
}

function inOrder(people: readonly PersonLine[], by: SortedBy, language: string): readonly PersonLine[] {
  const named = byName(people, language);
  return by === 'name' ? named : named.toSorted((a, b) => totalOf(b.duty) - totalOf(a.duty));
}
