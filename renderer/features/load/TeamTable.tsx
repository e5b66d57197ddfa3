import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/load/hour-kinds.ts';
import type { LoadAnswer } from '#shared/protocol/rest/load.ts';
import { HOUR } from '#shared/time/instant.ts';
import { KindBar } from './KindBar.tsx';
import css from './LoadTable.module.css';
import { useLoadWords } from './use-load-words.ts';

/** What was carried in teams, by the names that they had; nothing where nobody was in one. */
export function TeamTable({ teams }: { readonly teams: LoadAnswer['teams'] }) {
  const { t } = useTranslation('load');
  const say = useLoadWords();
  const most = Math.max(0, ...teams.map(({ duty }) => totalOf(duty)));
  if (teams.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={css['wide']} tabIndex={0} aria-label={t('teams.caption')}>
      <table className={css['table']}>
        <caption>{t('teams.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('teams.team')}</th>
            <th scope="col">{t('table.hours')}</th>
            <th scope="col">{t('table.byKind')}</th>
            <th scope="col">{t('table.interruptions')}</th>
            <th scope="col">{t('teams.people')}</th>
            <th scope="col">{t('table.share')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team, duty, interruptions, people, share }) => (
            <tr key={team}>
              <th scope="row">
                <bdi>{team}</bdi>
              </th>
              <td className={css['number']}>{say.hours(totalOf(duty) / HOUR)}</td>
              <td>
                <KindBar duty={duty} most={most} />
                <span className={css['words']}>{say.hoursByKind(duty)}</span>
              </td>
              <td className={css['number']}>{totalOf(interruptions)}</td>
              <td className={css['number']}>{people}</td>
              <td className={css['number']}>{share === null ? '–' : say.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
