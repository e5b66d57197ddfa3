import { useTranslation } from 'react-i18next';
import { wordsOf } from '#renderer/components/duration.ts';
import type { Unfit } from '#shared/incident/tasks/unfit.ts';
import { MINUTE } from '#shared/time/instant.ts';

/** What speaks against giving somebody a task, in a sentence of the reader's language (TASK-6). */
export function useUnfitWords(): (name: string, unfit: Unfit) => string {
  const { t, i18n } = useTranslation('tasks');
  return (name, unfit) => {
    switch (unfit.why) {
      case 'resting': {
        const time = new Intl.DateTimeFormat(i18n.language, {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        });
        return t('unfit.resting', { name, until: time.format(new Date(unfit.until)) });
      }
      case 'off-shift':
        return t('unfit.off-shift', { name });
      case 'no-break':
        return t('unfit.no-break', { name, time: wordsOf(unfit.minutes * MINUTE, i18n.language) });
    }
  };
}
