import { termIn } from '#shared/errors/terms.ts';
import type { Phase } from '#shared/incident/phases.ts';
import type { PaperKind } from './paper.ts';

/** How a paper is said in a language. */
export interface PaperWords {
  readonly heading: Readonly<Record<PaperKind, string>>;
  readonly asOf: (time: string, zone: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly drill: string;
  readonly sections: Readonly<
    Record<'facts' | 'phases' | 'people' | 'decisions' | 'tasks' | 'updates' | 'shifts' | 'timeline', string>
  >;
  readonly facts: Readonly<
    Record<'severity' | 'declared' | 'resolved' | 'closed' | 'lasted' | 'phase' | 'contacts', string>
  >;
  readonly not: string;
  readonly unknown: string;
  readonly none: Readonly<
    Record<'people' | 'decisions' | 'tasks' | 'updates' | 'shifts' | 'timeline', string>
  >;
  readonly head: Readonly<
    Record<
      | 'phase'
      | 'from'
      | 'to'
      | 'lasted'
      | 'name'
      | 'role'
      | 'joined'
      | 'duty'
      | 'now'
      | 'count'
      | 'proposal'
      | 'risk'
      | 'executor'
      | 'outcome'
      | 'task'
      | 'given'
      | 'due'
      | 'status'
      | 'report'
      | 'audience'
      | 'sent'
      | 'text'
      | 'shift'
      | 'became'
      | 'time'
      | 'utc'
      | 'entry',
      string
    >
  >;
  readonly phase: (phase: Phase) => string;
  readonly decided: (outcome: 'open' | 'carried' | 'silence' | 'rejected', time: string | null) => string;
  readonly verified: (outcome: 'holds' | 'failed' | 'open', time: string | null) => string;
  readonly counted: (what: 'tasks' | 'decisions' | 'risks' | 'people', count: number) => string;
  readonly shiftBecame: (started: string | null, ended: string | null) => string;
  readonly before: (text: string) => string;
  readonly sentTo: (audience: string) => string;
  readonly duration: (ms: number) => string;
}

function hoursAndMinutes(ms: number): { readonly hours: number; readonly minutes: number } {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

const ENGLISH: PaperWords = {
  heading: { brief: 'Hand-over brief', timeline: 'Timeline', record: 'Record of the incident' },
  asOf: (time, zone) => `As of ${time}. Times are those of ${zone}.`,
  range: (from, to) => `From ${from} to ${to}`,
  drill: 'This is a drill.',
  sections: {
    facts: 'Facts',
    phases: 'Phases',
    people: 'People and roles',
    decisions: 'Decisions',
    tasks: 'Tasks',
    updates: 'Updates sent',
    shifts: 'Shifts',
    timeline: 'Timeline',
  },
  facts: {
    severity: 'Severity',
    declared: 'Declared',
    resolved: 'Resolved',
    closed: 'Closed',
    lasted: 'From declared to resolved',
    phase: 'Phase',
    contacts: 'Customer contacts counted',
  },
  not: 'Not yet',
  unknown: 'Not known yet',
  none: {
    people: 'Nobody took part.',
    decisions: 'Nothing was decided.',
    tasks: 'No task was given.',
    updates: 'No update was sent.',
    shifts: 'No shifts were planned.',
    timeline: 'Nothing happened in this time.',
  },
  head: {
    phase: 'Phase',
    from: 'From',
    to: 'To',
    lasted: 'Lasted',
    name: 'Name',
    role: 'Role',
    joined: 'Joined',
    duty: 'On the incident',
    now: 'At the end',
    count: 'Number',
    proposal: 'Decision',
    risk: 'Risk',
    executor: 'Carried out by',
    outcome: 'Outcome',
    task: 'Task',
    given: 'Given',
    due: 'Due',
    status: 'Status',
    report: 'Report',
    audience: 'Audience',
    sent: 'Sent',
    text: 'Text',
    shift: 'Seat',
    became: 'What became of it',
    time: 'Time',
    utc: 'UTC',
    entry: 'Entry',
  },
  phase: (phase) => termIn(phase, 'en'),
  decided: (outcome, time) =>
    ({
      open: 'still open to objections',
      carried: `carried at ${time}`,
      silence: `carried at ${time}, nobody objected`,
      rejected: `rejected at ${time}`,
    })[outcome],
  verified: (outcome, time) =>
    ({
      holds: `found to hold at ${time}`,
      failed: `found to fail at ${time}`,
      open: `to be verified at ${time}`,
    })[outcome],
  counted: (what, count) =>
    ({
      tasks: `Tasks: ${count}`,
      decisions: `Decisions: ${count}`,
      risks: `Risks: ${count}`,
      people: `People: ${count}`,
    })[what],
  shiftBecame: (started, ended) =>
    started === null
      ? ended === null
        ? 'planned'
        : 'not taken'
      : ended === null
        ? `on duty from ${started}`
        : `on duty from ${started} to ${ended}`,
  before: (text) => `Before: ${text}`,
  sentTo: (audience) => `An update was sent to: ${audience}`,
  duration: (ms) => {
    const { hours, minutes } = hoursAndMinutes(ms);
    return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
  },
};

const JAPANESE: PaperWords = {
  heading: { brief: '引き継ぎ書', timeline: 'タイムライン', record: 'インシデント記録' },
  asOf: (time, zone) => `${time} 現在。時刻は ${zone} によります。`,
  range: (from, to) => `${from} から ${to} まで`,
  drill: 'これは訓練です。',
  sections: {
    facts: '概要',
    phases: 'フェーズ',
    people: '人員と役割',
    decisions: '決定',
    tasks: 'タスク',
    updates: '発信した更新',
    shifts: 'シフト',
    timeline: 'タイムライン',
  },
  facts: {
    severity: '重大度',
    declared: '宣言',
    resolved: '解決',
    closed: '終了',
    lasted: '宣言から解決まで',
    phase: 'フェーズ',
    contacts: '顧客からの問い合わせ（件）',
  },
  not: '未了',
  unknown: '未確定',
  none: {
    people: '参加者はいません。',
    decisions: '決定はありません。',
    tasks: '指示されたタスクはありません。',
    updates: '発信した更新はありません。',
    shifts: 'シフトの計画はありません。',
    timeline: 'この時間帯の記録はありません。',
  },
  head: {
    phase: 'フェーズ',
    from: '開始',
    to: '終了',
    lasted: '時間',
    name: '氏名',
    role: '役割',
    joined: '参加',
    duty: '対応時間',
    now: '最終状態',
    count: '人数',
    proposal: '決定',
    risk: 'リスク',
    executor: '実施者',
    outcome: '結果',
    task: 'タスク',
    given: '指示',
    due: '期限',
    status: '状態',
    report: '報告',
    audience: '宛先',
    sent: '発信',
    text: '本文',
    shift: '担当',
    became: '実績',
    time: '時刻',
    utc: 'UTC',
    entry: '内容',
  },
  phase: (phase) => termIn(phase, 'ja'),
  decided: (outcome, time) =>
    ({
      open: '異議の受付中',
      carried: `${time} に決定`,
      silence: `${time} に決定（異議なし）`,
      rejected: `${time} に却下`,
    })[outcome],
  verified: (outcome, time) =>
    ({ holds: `${time} に有効と確認`, failed: `${time} に失敗と確認`, open: `${time} に検証予定` })[outcome],
  counted: (what, count) =>
    ({
      tasks: `タスク：${count} 件`,
      decisions: `決定：${count} 件`,
      risks: `リスク：${count} 件`,
      people: `人員：${count} 人`,
    })[what],
  shiftBecame: (started, ended) =>
    started === null
      ? ended === null
        ? '予定'
        : '実施なし'
      : ended === null
        ? `${started} から任務中`
        : `${started} から ${ended} まで任務`,
  before: (text) => `訂正前：${text}`,
  sentTo: (audience) => `更新を発信：${audience}`,
  duration: (ms) => {
    const { hours, minutes } = hoursAndMinutes(ms);
    return hours === 0 ? `${minutes} 分` : `${hours} 時間 ${minutes} 分`;
  },
};

export const PAPER_WORDS: Readonly<Record<'en' | 'ja', PaperWords>> = { en: ENGLISH, ja: JAPANESE };
