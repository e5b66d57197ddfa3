import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';

export type Language = 'en' | 'ja';

interface Words {
  readonly title: string;
  readonly calm: string;
  readonly trouble: (count: number) => string;
  readonly nextUpdate: string;
  readonly earlier: string;
  readonly past: string;
  readonly noPast: string;
  readonly other: string;
  readonly footer: string;
  readonly status: Readonly<Record<PublicStatus, string>>;
}

/** Everything that the page says by itself. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Service status',
    calm: 'No incident is reported now.',
    trouble: (count) =>
      count === 1 ? 'One incident is being handled.' : `${count} incidents are being handled.`,
    nextUpdate: 'Next update',
    earlier: 'Earlier updates',
    past: 'Past incidents',
    noPast: 'No incident was reported in the past 14 days.',
    other: '日本語',
    footer: 'This page refreshes itself. Times are UTC.',
    status: {
      investigating: 'Investigating',
      identified: 'Identified',
      monitoring: 'Monitoring',
      resolved: 'Resolved',
    },
  },
  ja: {
    title: 'サービスの状況',
    calm: '現在、報告されている障害はありません。',
    trouble: (count) => `${count} 件の障害に対応しています。`,
    nextUpdate: '次の更新',
    earlier: 'これまでの更新',
    past: '過去の障害',
    noPast: '過去 14 日間に報告された障害はありません。',
    other: 'English',
    footer: 'このページは自動で更新されます。時刻は協定世界時（UTC）です。',
    status: {
      investigating: '調査中',
      identified: '原因を特定',
      monitoring: '経過を観察中',
      resolved: '解決済み',
    },
  },
};

/** The language of the page: what the address says, else the first that the browser prefers and we speak. */
export function languageOf(said: string | undefined, accepted: string | undefined): Language {
  if (said === 'en' || said === 'ja') return said;
  const preferred = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.split(';');
      const weight = Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1);
      return { language: tag.trim().slice(0, 2).toLowerCase(), weight };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'ja') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return preferred[0]?.language === 'ja' ? 'ja' : 'en';
}
