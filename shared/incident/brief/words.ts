import { termIn } from '#shared/errors/terms.ts';
import { saidIn, type Wording } from '#shared/text/wording.ts';
import type { Severity } from '../severity.ts';
import type { BriefDecision, BriefPerson, BriefPointId, BriefTask } from './brief.ts';

/** How a brief is said in a language. Moments come as they are told to the reader, durations in milliseconds. */
export interface BriefWords {
  readonly title: string;
  readonly drill: string;
  readonly asOf: (time: string) => string;
  readonly points: Readonly<Record<BriefPointId, string>>;
  readonly none: Readonly<Record<'decisions' | 'tasks' | 'updates' | 'people' | 'risks', string>>;
  readonly more: (count: number) => string;
  readonly declared: (time: string, ms: number) => string;
  readonly phase: (phase: string, time: string) => string;
  readonly command: (name: string, time: string) => string;
  readonly noCommand: string;
  readonly severity: (severity: Severity, time: string) => string;
  readonly decision: (decision: BriefDecision, verify: string | null) => string;
  readonly task: (task: BriefTask, due: string | null) => string;
  readonly update: (audience: Wording, time: string, isLate: boolean) => string;
  readonly person: (person: BriefPerson, until: string | null) => string;
  readonly observers: (count: number) => string;
  readonly risk: (text: string, who: string, time: string) => string;
}

function hoursAndMinutes(ms: number): { readonly hours: number; readonly minutes: number } {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function english(ms: number): string {
  const { hours, minutes } = hoursAndMinutes(ms);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
}

function japanese(ms: number): string {
  const { hours, minutes } = hoursAndMinutes(ms);
  return hours === 0 ? `${minutes} 分` : `${hours} 時間 ${minutes} 分`;
}

const ENGLISH: BriefWords = {
  title: 'Command brief',
  drill: 'This is a drill.',
  asOf: (time) => `as of ${time}`,
  points: {
    situation: 'Situation',
    severity: 'Severity',
    decisions: 'Decisions',
    tasks: 'Open tasks',
    updates: 'Next updates',
    people: 'People',
    risks: 'Risks',
  },
  none: {
    decisions: 'No decision is in force.',
    tasks: 'No task is open.',
    updates: 'No update is due.',
    people: 'Nobody is on duty.',
    risks: 'No risk is noted.',
  },
  more: (count) => `and ${count} more`,
  declared: (time, ms) => `Declared at ${time}, ${english(ms)} ago`,
  phase: (phase, time) => `Phase: ${termIn(phase, 'en')}, since ${time}`,
  command: (name, time) => `In command: ${name}, since ${time}`,
  noCommand: 'Nobody is in command.',
  severity: (severity, time) => `${severity === 'unknown' ? 'Not known yet' : severity}, since ${time}`,
  decision: ({ proposal, who, isOpen, objections, level }, verify) =>
    [
      `${proposal}: ${who}`,
      isOpen ? 'still open to objections' : 'in force',
      ...objections.map((objection) => `${objection.who} objects: ${objection.reason}`),
      ...(verify === null
        ? []
        : [level === 'red' ? `was to be verified at ${verify}` : `verify at ${verify}`]),
    ].join(', '),
  task: ({ title, who, status, need, level }, due) =>
    [
      `${title}: ${who ?? 'nobody has it'}`,
      termIn(status, 'en'),
      ...(due === null || status === 'blocked'
        ? []
        : [level === 'red' ? `was due at ${due}` : `due at ${due}`]),
      ...(need === null ? [] : [`needs ${need}`]),
    ].join(', '),
  update: (audience, time, isLate) => `${saidIn(audience, 'en')}: ${isLate ? 'was due' : 'due'} at ${time}`,
  person: ({ name, role, onIncidentMs, sinceBreakMs, level }, until) =>
    [
      `${name}, ${termIn(role, 'en')}: ${english(onIncidentMs)} on the incident`,
      ...(until === null ? [] : [`rests until ${until}`]),
      ...(sinceBreakMs === null ? [] : [`${english(sinceBreakMs)} without a break`]),
      ...(level === 'calm' ? [] : [level === 'red' ? 'needs relief now' : 'needs a break']),
    ].join(', '),
  observers: (count) => (count === 1 ? '1 person looks on' : `${count} people look on`),
  risk: (text, who, time) => `${text} (${who}, ${time})`,
};

const JAPANESE: BriefWords = {
  title: '指揮の引き継ぎ',
  drill: 'これは訓練です。',
  asOf: (time) => `${time} 現在`,
  points: {
    situation: '状況',
    severity: '重大度',
    decisions: '決定',
    tasks: '未完了のタスク',
    updates: '次の更新',
    people: '人員',
    risks: 'リスク',
  },
  none: {
    decisions: '有効な決定はありません。',
    tasks: '未完了のタスクはありません。',
    updates: '予定されている更新はありません。',
    people: '任務中の人はいません。',
    risks: '記録されたリスクはありません。',
  },
  more: (count) => `ほか ${count} 件`,
  declared: (time, ms) => `宣言 ${time}（${japanese(ms)}経過）`,
  phase: (phase, time) => `フェーズ：${termIn(phase, 'ja')}（${time} から）`,
  command: (name, time) => `指揮者：${name}（${time} から）`,
  noCommand: '指揮者はいません。',
  severity: (severity, time) => `${severity === 'unknown' ? '未確定' : severity}（${time} から）`,
  decision: ({ proposal, who, isOpen, objections, level }, verify) =>
    [
      `${proposal}：${who}`,
      isOpen ? '異議の受付中' : '有効',
      ...objections.map((objection) => `${objection.who} の異議：${objection.reason}`),
      ...(verify === null ? [] : [level === 'red' ? `検証予定 ${verify} を超過` : `${verify} に検証`]),
    ].join('、'),
  task: ({ title, who, status, need, level }, due) =>
    [
      `${title}：${who ?? '担当者なし'}`,
      termIn(status, 'ja'),
      ...(due === null || status === 'blocked'
        ? []
        : [level === 'red' ? `期限 ${due} を超過` : `期限 ${due}`]),
      ...(need === null ? [] : [`必要なもの：${need}`]),
    ].join('、'),
  update: (audience, time, isLate) => `${saidIn(audience, 'ja')}：${time}${isLate ? ' の予定を超過' : ''}`,
  person: ({ name, role, onIncidentMs, sinceBreakMs, level }, until) =>
    [
      `${name}（${termIn(role, 'ja')}）：対応 ${japanese(onIncidentMs)}`,
      ...(until === null ? [] : [`${until} まで休憩`]),
      ...(sinceBreakMs === null ? [] : [`休憩なし ${japanese(sinceBreakMs)}`]),
      ...(level === 'calm' ? [] : [level === 'red' ? '直ちに交代が必要' : '休憩が必要']),
    ].join('、'),
  observers: (count) => `見学者 ${count} 人`,
  risk: (text, who, time) => `${text}（${who}、${time}）`,
};

export const BRIEF_WORDS: Readonly<Record<'en' | 'ja', BriefWords>> = { en: ENGLISH, ja: JAPANESE };
