import { useTranslation } from 'react-i18next';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { type ByKind, HOUR_KINDS, totalOf } from '#shared/load/hour-kinds.ts';
import { HOUR } from '#shared/time/instant.ts';

/** How the page says hours, parts and days. */
export interface LoadWords {
  readonly hours: (hours: number) => string;
  readonly percent: (part: number) => string;
  readonly number: (value: number, digits: number) => string;
  readonly day: (day: string) => string;
  /** Such as "3 h business · 4 h off · 1 h sleep"; kinds with nothing are left out. */
  readonly hoursByKind: (duty: ByKind) => string;
  readonly countByKind: (counts: ByKind) => string;
}

export function useLoadWords(): LoadWords {
  const { t } = useTranslation('load');
  const language = usePreference((each) => each.language);
  const inHours = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  const inPercent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  // A day is no moment: it is the same wherever it is read.
  const inDays = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  function byKind(sum: ByKind, said: (value: number) => string): string {
    return HOUR_KINDS.filter((kind) => sum[kind] > 0)
      .map((kind) => t(`byKind.${kind}`, { amount: said(sum[kind]) }))
      .join(' · ');
  }
  return {
    hours: (hours) => inHours.format(hours),
    percent: (part) => inPercent.format(part),
    number: (value, digits) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
    day: (day) => inDays.format(new Date(`${day}T00:00:00.000Z`)),
    hoursByKind: (duty) =>
      totalOf(duty) === 0 ? t('none') : byKind(duty, (ms) => inHours.format(ms / HOUR)),
    countByKind: (counts) => (totalOf(counts) === 0 ? t('none') : byKind(counts, String)),
  };
}
