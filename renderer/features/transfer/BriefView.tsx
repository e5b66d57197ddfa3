import { useTranslation } from 'react-i18next';
import type { BriefText } from '#shared/incident/brief/text.ts';
import { BriefLines } from './BriefLines.tsx';
import { BriefTools } from './BriefTools.tsx';
import css from './BriefView.module.css';

/** The brief to be looked at, copied, kept as a file or printed. */
export function BriefView({ brief }: { readonly brief: BriefText }) {
  const { t } = useTranslation('transfer');
  return (
    <section className={css['brief']} aria-label={t('brief')}>
      <header className={css['head']}>
        <h3 className={css['title']}>
          {t('brief')} <span className={css['when']}>{brief.asOf}</span>
        </h3>
        <BriefTools brief={brief} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={css['points']} tabIndex={0} aria-label={t('points')}>
        {brief.mark === null ? null : <p>{brief.mark}</p>}
        {brief.sections.map(({ id, heading, lines }) => (
          <section key={id}>
            <h4 className={css['heading']}>{heading}</h4>
            <BriefLines lines={lines} />
          </section>
        ))}
      </section>
    </section>
  );
}
