import { useTranslation } from 'react-i18next';
import { clockFormat } from '#renderer/components/day-time.ts';
import { wordsOf } from '#renderer/components/duration.ts';
import type { Unfit } from '#shared/incident/tasks/unfit.ts';
import { type Instant, MINUTE } from '#shared/time/instant.ts';

/** What speaks against giving somebody a task, in a sentence of the reader's language (TASK-6). */
export function useUnfitWords(): (name: string, unfit: Unfit) => string {
  const { t, i18n } = useTranslation('tasks');
  return (name, unfit) => {
    switch (unfit.why) {
      case 'resting':
        return t('unfit.resting', { name, until: timeIn(unfit.until, i18n.language) });
      case 'off-shift':
        return t('unfit.off-shift', { name });
      case 'no-break':
        return t('unfit.no-break', { name, time: wordsOf(unfit.minutes * MINUTE, i18n.language) });
      case 'long-shift':
        return t('unfit.long-shift', { name, count: unfit.hours });
      case 'shift-ends':
        return t('unfit.shift-ends', { name, at: timeIn(unfit.at, i18n.language) });
    }
  };
}

function timeIn(at: Instant, language: string): string {
  const time = clockFormat(language);
  return time.format(new Date(at));
}
