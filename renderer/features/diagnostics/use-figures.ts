import { useTranslation } from 'react-i18next';

/** How figures are told here: short, with their unit, and a word where there is none. */
export interface Figures {
  readonly milliseconds: (ms: number | null) => string;
  readonly trips: (trips: readonly number[]) => string;
  readonly bytes: (bytes: number | null) => string;
  readonly duration: (ms: number | null) => string;
  readonly moment: (at: string) => string;
  readonly unknown: string;
}

/** The figures in the reader's language. */
export function useFigures(): Figures {
  const { t, i18n } = useTranslation('diagnostics');
  const { language } = i18n;
  const unknown = t('unknown');
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const milliseconds = (ms: number | null) =>
    ms === null ? unknown : t('unit.ms', { count: number.format(Math.round(ms)) });
  return {
    unknown,
    milliseconds,
    trips: (trips) => {
      const sorted = trips.toSorted((a, b) => a - b);
      const middle = sorted[Math.floor(sorted.length / 2)];
      if (middle === undefined) return unknown;
      return t('trips', { middle: milliseconds(middle), longest: milliseconds(sorted.at(-1) ?? middle) });
    },
    bytes: (bytes) => {
      if (bytes === null) return unknown;
      const unit = bytes >= 2 ** 30 ? 'gigabyte' : 'megabyte';
      const size = bytes / (unit === 'gigabyte' ? 2 ** 30 : 2 ** 20);
      return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
    },
    duration: (ms) => {
      if (ms === null) return unknown;
      const minutes = Math.floor(ms / 60_000);
      if (minutes === 0) return t('unit.s', { count: number.format(Math.floor(ms / 1_000)) });
      return t('unit.hm', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    },
    moment: (at) =>
      new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'medium',
        hourCycle: 'h23',
      }).format(Date.parse(at)),
  };
}
