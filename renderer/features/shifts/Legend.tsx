import { useTranslation } from 'react-i18next';
import css from './ShiftsPanel.module.css';

/** What the bands of the ribbon mean, and what they cannot know (FAT-3). */
export function Legend() {
  const { t } = useTranslation('shifts');
  return (
    <p className={css['legend']}>
      <span className={css['keyNight']} aria-hidden="true" /> {t('legend.night')}
      <span className={css['keyPossible']} aria-hidden="true" /> {t('legend.possible')}
      <span className={css['keyLikely']} aria-hidden="true" /> {t('legend.likely')}
      <span className={css['note']}>{t('legend.note')}</span>
    </p>
  );
}
