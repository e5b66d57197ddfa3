import type { Wording } from '#shared/text/wording.ts';
import type { Grade } from '../severity.ts';

/** What monitoring says, from nothing to all down. */
export const ALERT_STATES = ['none', 'warning', 'critical', 'down'] as const;

export type AlertState = (typeof ALERT_STATES)[number];

/** Whether people's data, or the law, are touched. */
export const EXPOSURES = ['none', 'possible', 'confirmed'] as const;

export type Exposure = (typeof EXPOSURES)[number];

/** From where on a severity is proposed; null: this says nothing about it. */
export interface Thresholds {
  readonly alert: Exclude<AlertState, 'none'> | null;
  readonly contacts: number | null;
  readonly exposure: Exclude<Exposure, 'none'> | null;
  /** Users, sites or units that are hit. */
  readonly hit: number | null;
}

/** What an organisation means by a severity. */
export interface SeverityDefinition {
  readonly name: Wording;
  readonly definition: Wording;
  readonly examples: Wording;
  readonly thresholds: Thresholds;
}

export type SeverityDefinitions = Readonly<Record<Grade, SeverityDefinition>>;

/** Where a workspace says nothing of its own. */
export const DEFAULT_SEVERITIES: SeverityDefinitions = {
  SEV1: {
    name: { en: 'Critical', ja: '致命的' },
    definition: {
      en: 'A service that customers depend on is down or loses data, or people’s data is exposed.',
      ja: '顧客が頼るサービスが停止、またはデータが失われている。あるいは個人データが漏えいしている。',
    },
    examples: {
      en: 'Nobody can sign in. Payments fail for all. A database is lost.',
      ja: '誰もログインできない。決済が全件失敗。データベースが失われた。',
    },
    thresholds: { alert: 'down', contacts: 50, exposure: 'confirmed', hit: 1_000 },
  },
  SEV2: {
    name: { en: 'Major', ja: '重大' },
    definition: {
      en: 'A main function fails for many customers, and there is no way around it.',
      ja: '主要な機能が多くの顧客で使えず、回避策がない。',
    },
    examples: {
      en: 'Orders fail in one region. Mail is hours late. A leak is suspected.',
      ja: '一地域で注文が失敗。メールが数時間遅延。漏えいの疑い。',
    },
    thresholds: { alert: 'critical', contacts: 10, exposure: 'possible', hit: 100 },
  },
  SEV3: {
    name: { en: 'Moderate', ja: '中程度' },
    definition: {
      en: 'Something is slow or fails for some, and there is a way around it.',
      ja: '一部で遅い、または失敗するが、回避策がある。',
    },
    examples: {
      en: 'Search is slow. One report does not open.',
      ja: '検索が遅い。帳票が一つ開かない。',
    },
    thresholds: { alert: 'warning', contacts: 3, exposure: null, hit: 10 },
  },
  SEV4: {
    name: { en: 'Minor', ja: '軽微' },
    definition: {
      en: 'A few are troubled, and their work goes on.',
      ja: '困っている人は少数で、業務は続けられる。',
    },
    examples: {
      en: 'A page looks wrong in one browser.',
      ja: '特定のブラウザーで画面が崩れる。',
    },
    thresholds: { alert: null, contacts: 1, exposure: null, hit: 1 },
  },
  SEV5: {
    name: { en: 'Notice', ja: '注意' },
    definition: {
      en: 'Nobody is troubled yet, and somebody should look at it.',
      ja: 'まだ影響はないが、確認が必要。',
    },
    examples: {
      en: 'A disk fills up. A certificate expires next week.',
      ja: 'ディスクが埋まりつつある。証明書が来週切れる。',
    },
    thresholds: { alert: null, contacts: null, exposure: null, hit: null },
  },
};
