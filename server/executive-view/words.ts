import { type Html, html } from '#server/status-page/html.ts';
import type { Language } from '#server/status-page/words.ts';
import { termIn } from '#shared/errors/terms.ts';
import type { Phase } from '#shared/incident/phases.ts';
import type { ActingRole } from '#shared/incident/roles.ts';
import { MINUTE } from '#shared/time/instant.ts';

interface Words {
  readonly title: string;
  readonly drill: string;
  readonly drillMeans: string;
  readonly takenOut: string;
  readonly unknownSeverity: string;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly closed: string;
  readonly noStatus: string;
  readonly inCommand: (name: Html) => Html;
  readonly nobodyCommands: string;
  readonly lasting: string;
  readonly lasted: string;
  readonly since: string;
  readonly from: string;
  readonly until: string;
  readonly contacts: string;
  readonly count: (count: number) => string;
  readonly lately: (count: number) => string;
  readonly nextUpdate: string;
  readonly dueBy: (moment: Html) => Html;
  readonly overdue: (ms: number) => string;
  readonly inTime: (ms: number) => string;
  readonly noNext: string;
  readonly noFurther: string;
  readonly notTold: string;
  readonly noUpdate: string;
  readonly ago: (ms: number) => string;
  readonly by: (role: ActingRole) => string;
  readonly earlier: string;
  readonly services: string;
  readonly noneHit: string;
  readonly publicly: string;
  readonly publicNotTold: string;
  readonly asOf: (moment: Html) => Html;
  readonly refreshes: string;
  readonly stopRefreshing: string;
  readonly stands: string;
  readonly startRefreshing: string;
  readonly zone: string;
  readonly keep: string;
  readonly notThere: string;
  readonly language: string;
  readonly duration: (ms: number) => string;
}

function parts(ms: number) {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  return { days: Math.floor(minutes / 1_440), hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function english(ms: number): string {
  const { days, hours, minutes } = parts(ms);
  if (days >= 2) return `${days} days ${hours % 24} h`;
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
}

function japanese(ms: number): string {
  const { days, hours, minutes } = parts(ms);
  if (days >= 2) return `${days} 日 ${hours % 24} 時間`;
  return hours === 0 ? `${minutes} 分` : `${hours} 時間 ${minutes} 分`;
}

/** Everything that the page says by itself: to people who know the business, and not the words of the room. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Incident, for executives',
    drill: 'This is a drill.',
    drillMeans: 'Nothing of it is real, and nobody outside is told anything.',
    takenOut: '[These words were taken out.]',
    unknownSeverity: 'How severe it is has not been determined yet.',
    phase: {
      detect: 'Trouble was noticed. What it is, is being found out.',
      triage: 'How bad it is, and for whom, is being judged.',
      mobilise: 'The people who are needed are being brought together.',
      resolve: 'The service is being restored.',
      learn: 'The trouble is over. What there is to learn from it is being gathered.',
      closed: 'The incident is over and closed.',
    },
    closed: 'Closed',
    noStatus: 'Under way',
    inCommand: (name) => html`In command: ${name}`,
    nobodyCommands: 'Nobody is in command at the moment.',
    lasting: 'Going on for',
    lasted: 'Lasted',
    since: 'since',
    from: 'from',
    until: 'until',
    contacts: 'Customer contacts',
    count: (count) => count.toLocaleString('en'),
    lately: (count) => `${count.toLocaleString('en')} in the last 15 minutes`,
    nextUpdate: 'Next update',
    dueBy: (moment) => html`by ${moment}`,
    overdue: (ms) => `Overdue by ${english(ms)}`,
    inTime: (ms) => `in ${english(ms)}`,
    noNext: 'No time was announced.',
    noFurther: 'No further update is planned.',
    notTold: 'No updates are written for executives of this incident. What stands here are its facts.',
    noUpdate: 'No update has been written yet.',
    ago: (ms) => (ms < MINUTE ? 'just now' : `${english(ms)} ago`),
    by: (role) => `by the ${termIn(role, 'en')}`,
    earlier: 'Earlier updates',
    services: 'Services that are hit, as the public sees them',
    noneHit: 'None is shown as hit.',
    publicly: 'What the public was told last',
    publicNotTold: 'The public has not been told anything.',
    asOf: (moment) => html`As of ${moment}.`,
    refreshes: 'This page refreshes itself every minute.',
    stopRefreshing: 'Stop that',
    stands: 'This page stands still.',
    startRefreshing: 'Refresh it every minute',
    zone: 'Times are UTC.',
    keep: 'Whoever has this page’s address can read it: do not pass it on.',
    notThere: 'Nothing to read here',
    language: 'Language',
    duration: english,
  },
  ja: {
    title: '経営陣向けのインシデント状況',
    drill: 'これは訓練です。',
    drillMeans: '実際の障害ではなく、社外への連絡も行われません。',
    takenOut: '［この内容は削除されました］',
    unknownSeverity: '重大度はまだ判断されていません。',
    phase: {
      detect: '異常に気づき、何が起きているかを確認しています。',
      triage: '影響の大きさと範囲を見極めています。',
      mobilise: '必要な人員を集めています。',
      resolve: '復旧作業を進めています。',
      learn: '障害は収束しました。振り返りを行っています。',
      closed: '対応は完了し、終了しました。',
    },
    closed: '終了',
    noStatus: '対応中',
    inCommand: (name) => html`指揮者：${name}`,
    nobodyCommands: '現在、指揮者はいません。',
    lasting: '経過時間',
    lasted: '所要時間',
    since: '開始',
    from: '開始',
    until: '終了',
    contacts: 'お客様からの問い合わせ',
    count: (count) => `${count.toLocaleString('ja')} 件`,
    lately: (count) => `直近 15 分間で ${count.toLocaleString('ja')} 件`,
    nextUpdate: '次の更新予定',
    dueBy: (moment) => html`期限 ${moment}`,
    overdue: (ms) => `${japanese(ms)}遅れています`,
    inTime: (ms) => `あと ${japanese(ms)}`,
    noNext: '予定時刻は示されていません。',
    noFurther: '今後の更新予定はありません。',
    notTold: 'このインシデントでは経営陣向けの更新は書かれません。事実のみを表示しています。',
    noUpdate: '更新はまだ書かれていません。',
    ago: (ms) => (ms < MINUTE ? 'たった今' : `${japanese(ms)}前`),
    by: (role) => `発信：${termIn(role, 'ja')}`,
    earlier: 'これまでの更新',
    services: '影響を受けているサービス（一般公開の表示）',
    noneHit: '影響があると公開しているサービスはありません。',
    publicly: '一般への最新のお知らせ',
    publicNotTold: '一般にはまだ何も知らせていません。',
    asOf: (moment) => html`${moment} 現在。`,
    refreshes: 'このページは 1 分ごとに自動で更新されます。',
    stopRefreshing: '自動更新を止める',
    stands: 'このページの自動更新は止まっています。',
    startRefreshing: '1 分ごとに更新する',
    zone: '時刻は協定世界時（UTC）です。',
    keep: 'このページの URL を知っている人は誰でも閲覧できます。転送しないでください。',
    notThere: '表示できるものがありません',
    language: '言語',
    duration: japanese,
  },
};
