import type { Checks } from '#shared/incident/broadcasts/audience.ts';
import type { FindingKind } from './finding.ts';

/** Words at which an update to an audience is stopped; each pattern is bounded, whatever the text. */
export interface CheckRule {
  readonly kind: FindingKind;
  readonly pattern: RegExp;
  /** What makes the match harmless after all. */
  readonly unless?: RegExp;
}

const ENV = 'prod|production|prd|staging|stg';
const MACHINE =
  'db|web|app|api|cache|redis|mysql|pg|postgres|kafka|node|host|srv|server|vm|lb|proxy|mx|ns|dns|k8s|mongo|rabbit|etcd|worker|replica|gw|fw';
const INSIDE = 'internal|local|lan|corp|intra|intranet|localdomain|svc';
const TOOLS =
  'grafana|kibana|jenkins|jira|confluence|wiki|gitlab|github|datadog|pagerduty|slack|notion|sentry|admin|intranet|console|vpn';

const HOSTS: readonly CheckRule[] = [
  // Addresses, with their port; not the number of a version.
  {
    kind: 'host',
    pattern: /(?<![\w.])(?<!version )(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|\/\d{1,2})?(?![\w.]\d)/gi,
    unless: /(?:^|\.)(?:25[6-9]|2[6-9]\d|[3-9]\d\d)(?:\.|$)/,
  },
  { kind: 'host', pattern: /(?<![\w:])(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}(?![\w:])/gi },
  {
    kind: 'host',
    pattern: /(?<![\w:])[\da-f]{0,4}(?::[\da-f]{1,4}){0,5}::[\da-f]{1,4}(?::[\da-f]{1,4}){0,5}/gi,
  },
  // Names that only this house knows.
  {
    kind: 'host',
    pattern: new RegExp(
      `(?<![\\w@/-])(?:[a-z0-9-]{1,40}\\.){1,6}(?:${INSIDE})(?::\\d{1,5})?(?![\\w-])`,
      'gi',
    ),
  },
  {
    kind: 'host',
    pattern: new RegExp(`(?<![\\w-])(?:${MACHINE})(?:[-_][a-z]{1,20}){0,4}[-_]?\\d{1,3}(?![\\w])`, 'gi'),
  },
  {
    kind: 'host',
    pattern: new RegExp(
      `(?<![\\w-])[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,4}-(?:${ENV})(?:-[a-z0-9]{1,30}){0,4}(?![\\w-])`,
      'gi',
    ),
    unless: /^(?:pre|non|post|in|co)-/i,
  },
  { kind: 'host', pattern: /(?<![\w-])(?:prod|prd|stg)(?:-[a-z0-9]{1,30}){1,5}(?![\w-])/gi },
  { kind: 'host', pattern: /(?<![\w-])i-[\da-f]{8,17}(?!\w)/gi },
  // Ports.
  { kind: 'host', pattern: /(?<![\w.-])(?=[\w.-]{0,80}[a-z])[\w.-]{1,80}:\d{3,5}(?!\d)/gi },
  { kind: 'host', pattern: /\bports?\s{1,3}\d{2,5}\b|ポート(?:番号)?\s?[0-9０-９]{2,5}|\blocalhost\b/gi },
];

const LINKS: readonly CheckRule[] = [
  // Without a dot, by a private address, or of a tool of the house.
  {
    kind: 'link',
    pattern: /https?:\/\/(?:[a-z0-9-]{1,60})(?::\d{1,5})?(?=[/\s?#)」）]|$)[^\s)」）]{0,200}/gi,
  },
  {
    kind: 'link',
    pattern: new RegExp(
      `https?:\\/\\/(?:10\\.|127\\.|192\\.168\\.|169\\.254\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|[^\\s/]{0,80}\\.(?:${INSIDE})(?![\\w-])|(?:[\\w-]{1,40}\\.){0,3}(?:${TOOLS})[.-])[^\\s)」）]{0,200}`,
      'gi',
    ),
  },
];

const TIME =
  '(?:about |around |approximately |roughly |~)?(?:the next )?(?:\\d{1,2}(?::\\d{2})?(?! ?%)|an? (?:few )?(?:hours?|minutes?)|half an hour|a few (?:hours?|minutes?)|noon|midnight|tonight|today|tomorrow|end of (?:the )?day)';
const UNIT = "(?:\\s?(?:minutes?|mins?|hours?|hrs?|h|am|pm|utc|jst|o'clock)\\b)?";
const NEWS = /updat|news|inform|report|tell you|post|share|let you know|hear from|notif/i;
const RECOVERED =
  'fix(?:ed)?|resol(?:ved?|ution)|restored?|back|recover(?:ed|y)?|repaired|working|normal|online|available|complete[d]?|solved|over';
const N = '[0-9０-９]{1,4}';
const ENDS = '(?:復旧|復帰|解消|回復|再開|完了|修正|直り|直る|直し|解決|改善|正常)';
const NOT_PAST = '(?![^。\\n]{0,8}(?:ました|済み))';
const JA_NEWS = '(?![^。\\n]{0,30}(?:更新|お知らせ|続報|報告|連絡|案内|掲載))';

const PROMISES: readonly CheckRule[] = [
  {
    kind: 'promise',
    pattern: new RegExp(
      `(?<!\\b(?:was|were|been|since) )\\b(?:${RECOVERED})\\b[^.!?\\n。]{0,40}?\\b(?:by|before|within|in|until)\\s+${TIME}${UNIT}`,
      'gi',
    ),
    unless: NEWS,
  },
  {
    kind: 'promise',
    pattern: new RegExp(
      `\\b(?:will|should|expect|estimate|anticipate|aim|hope|plan)(?:s|ed|ing)?\\b[^.!?\\n。]{0,60}?\\b(?:by|before|within|in|at)\\s+${TIME}${UNIT}`,
      'gi',
    ),
    unless: NEWS,
  },
  { kind: 'promise', pattern: /\bETA\b[^.\n]{0,30}?\d[\d:]{0,5}[^.!?,\n]{0,10}/g, unless: NEWS },
  {
    kind: 'promise',
    pattern: new RegExp(
      `(?:${N}時(?:${N}分|半)?|${N}[:：]${N})(?:まで|頃|ごろ)(?:に|には)?[^。\\n]{0,20}?${ENDS}${NOT_PAST}`,
      'g',
    ),
  },
  {
    kind: 'promise',
    pattern: new RegExp(
      `${N}\\s?(?:分|時間|日)(?:以内|程度|後|ほど)(?:に|で|には)?${JA_NEWS}[^。\\n]{0,20}?${ENDS}${NOT_PAST}`,
      'g',
    ),
  },
  { kind: 'promise', pattern: new RegExp(`${N}\\s?(?:分|時間)以内に(?:は)?${JA_NEWS}`, 'g') },
  {
    kind: 'promise',
    pattern: new RegExp(
      `(?:本日中|今日中|明日|明朝|今夜|今晩|夕方|午前中|まもなく|間もなく)(?:まで)?(?:に|には)?[^。\\n]{0,15}?${ENDS}${NOT_PAST}`,
      'g',
    ),
  },
  {
    kind: 'promise',
    pattern: new RegExp(
      `${ENDS}(?:の)?(?:見込み?|予定|時刻|目標)[^。\\n]{0,12}?(?:${N}時|${N}[:：]${N}|${N}\\s?(?:分|時間)後)`,
      'g',
    ),
  },
];

const BLAME: readonly CheckRule[] = [
  {
    kind: 'blame',
    pattern:
      /\b(?:at fault|to blame|blam(?:e|es|ed|ing)|careless(?:ly|ness)?|negligen(?:t|ce)|incompeten(?:t|ce)|human error|sloppy|screwed up|messed up|stupid(?:ly|ity)?|forgot to)\b|(?:['’]s|\btheir|\bhis|\bher|\byour|\bour) (?:fault|mistake|negligence)\b|\b(?:fault|mistake) (?:of|by)\b/gi,
  },
  {
    kind: 'blame',
    pattern:
      /(?:社|者|氏|さん|チーム|部署|業者|ベンダー|側)のせい|(?:人為|操作|担当者の|作業)(?:的な)?ミス|ヒューマンエラー|うっかり|不注意|怠慢|過失|落ち度/g,
  },
];

const EVERYWHERE: readonly CheckRule[] = [
  { kind: 'variable', pattern: /\{\{[^{}\n]{0,80}\}{0,2}/g },
  { kind: 'mention', pattern: /<!(?:channel|here|everyone|subteam\^?)[^>\n]{0,40}>|<@[UW]\w{1,20}>/gi },
  { kind: 'mention', pattern: /(?<![\w.])[@＠](?:everyone|channel|here|all)(?!\w)/gi },
];

/** What is looked for before an update goes to an audience: those inside may read of hosts and estimates. */
export const CHECK_RULES: Readonly<Record<Checks, readonly CheckRule[]>> = {
  public: [...EVERYWHERE, ...LINKS, ...HOSTS, ...PROMISES, ...BLAME],
  internal: EVERYWHERE,
};

/** Given names that are words, too: they count as part of a whole name alone. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  'Will Mark May Grace Rose Hope Max Art Pat Drew Bill Sue Faith Joy Summer Page Chase Grant Frank Jack Rich Rob Sky Dawn Eve April June August Amber Ruby Crystal Iris Dale Lane Reed Wade Young Long White Black Brown Green King Price Best Case Day Field Hall Hill Name'.split(
    ' ',
  ),
);

/** Family names that are places or words, too: they count with an honorific alone. */
export const FAMILY_NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  '千葉 山口 福島 石川 福井 長野 香川 徳島 宮城 秋田 富山 岡山 長崎 宮崎 青森 岐阜 大阪 奈良 新潟 渋谷 目黒 品川 上野 中央'.split(
    ' ',
  ),
);

/** Where a text names machines and pages of the house. */
export const ADDRESS_RULES: readonly CheckRule[] = [...LINKS, ...HOSTS];
