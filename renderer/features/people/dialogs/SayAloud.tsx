import { useTranslation } from 'react-i18next';
import css from './SayAloud.module.css';

/** The sentence to say on the bridge: ready, so that nobody has to look for words at such a moment. */
export function SayAloud({ line }: { readonly line: string }) {
  const { t } = useTranslation('people');
  return (
    <div className={css['say']}>
      <p className={css['label']}>{t('say')}</p>
      <p className={css['line']}>{line}</p>
    </div>
  );
}
