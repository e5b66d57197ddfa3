import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Subject } from '#renderer/components/Subject.tsx';
import css from './Desktop.module.css';

/** The way to how this machine does. */
export function DiagnosticsWay() {
  const { t } = useTranslation('desktop');
  return (
    <Subject title={t('diagnostics.title')}>
      <p className={css['hint']}>{t('diagnostics.hint')}</p>
      <p>
        <Link href="/diagnostics">{t('diagnostics.open')}</Link>
      </p>
    </Subject>
  );
}
