import { useTranslation } from 'react-i18next';
import type { LoadAnswer } from '#shared/protocol/rest/load.ts';
import css from './Load.module.css';
import { useLoadWords } from './use-load-words.ts';

/** From here on it is called uneven, and from there on resting on few. */
const UNEVEN = 0.2;
const ON_FEW = 0.4;

/** How the hours lie on people, in a sentence and a number with its meaning. Nothing where there is nothing to compare. */
export function Fairness({ load }: { readonly load: LoadAnswer }) {
  const { t } = useTranslation('load');
  const say = useLoadWords();
  const { busiest, evenShare, gini, people } = load;
  if (busiest === null || evenShare === null || gini === null) return null;
  const name = people.find(({ person }) => person === busiest.person)?.name ?? busiest.person;
  return (
    <div className={css['fairness']}>
      <p className={css['share']}>
        {t('fairness.busiest', {
          name,
          share: say.percent(busiest.share),
          even: say.percent(evenShare),
          count: people.length,
        })}
      </p>
      <p className={css['hint']}>
        {t('fairness.gini', { gini: say.number(gini, 2), meaning: t(`fairness.${meaningOf(gini)}`) })}
      </p>
    </div>
  );
}

function meaningOf(gini: number): 'even' | 'uneven' | 'onFew' {
  if (gini < UNEVEN) return 'even';
  return gini < ON_FEW ? 'uneven' : 'onFew';
}
