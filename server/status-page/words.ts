import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import type { ComponentState } from '#shared/incident/status/component.ts';

export const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

interface Words {
  readonly title: string;
  readonly calm: string;
  readonly trouble: (count: number) => string;
  readonly nextUpdate: string;
  readonly earlier: string;
  readonly past: string;
  readonly nothing: string;
  readonly hit: string;
  readonly components: string;
  readonly pages: string;
  readonly newer: string;
  readonly older: string;
  readonly pageOf: (number: number, of: number) => string;
  readonly feed: string;
  readonly json: string;
  readonly language: string;
  readonly other: string;
  readonly footer: string;
  readonly status: Readonly<Record<PublicStatus, string>>;
  readonly state: Readonly<Record<ComponentState, string>>;
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
    past: 'The past 90 days',
    nothing: 'nothing was reported.',
    hit: 'Some services are not working as they should.',
    components: 'Services',
    pages: 'Pages',
    newer: 'Newer',
    older: 'Older',
    pageOf: (number, of) => `Page ${number} of ${of}`,
    feed: 'Atom feed',
    json: 'JSON',
    language: 'Language',
    other: '日本語',
    footer: 'This page refreshes itself. Times are UTC.',
    status: {
      investigating: 'Investigating',
      identified: 'Identified',
      monitoring: 'Monitoring',
      resolved: 'Resolved',
    },
    state: {
      operational: 'Operational',
      degraded: 'Degraded performance',
      partial_outage: 'Partial outage',
      major_outage: 'Major outage',
    },
  },
  ja: {
    title: 'サービスの状況',
    calm: '現在、報告されている障害はありません。',
    trouble: (count) => `${count} 件の障害に対応しています。`,
    nextUpdate: '次の更新',
    earlier: 'これまでの更新',
    past: '過去 90 日間',
    nothing: '報告された障害はありません。',
    hit: '一部のサービスが正常に動作していません。',
    components: 'サービス',
    pages: 'ページ',
    newer: '新しい記録',
    older: '以前の記録',
    pageOf: (number, of) => `${of} ページ中 ${number} ページ`,
    feed: 'Atom フィード',
    json: 'JSON',
    language: '言語',
    other: 'English',
    footer: 'このページは自動で更新されます。時刻は協定世界時（UTC）です。',
    status: {
      investigating: '調査中',
      identified: '原因を特定',
      monitoring: '経過を観察中',
      resolved: '解決済み',
    },
    state: {
      operational: '正常',
      degraded: '性能低下',
      partial_outage: '一部障害',
      major_outage: '大規模障害',
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
