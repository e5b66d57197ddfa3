import type { Severity } from '#shared/incident/severity.ts';
import type { Language } from '../appearance/appearance.ts';

export interface TrayWords {
  readonly incidents: string;
  readonly noIncident: string;
  readonly waiting: string;
  readonly more: (count: number) => string;
  readonly drill: string;
  readonly severityUnknown: string;
  readonly levels: Readonly<Record<'calm' | 'amber' | 'red', string>>;
  readonly cockpit: string;
  readonly timer: string;
  readonly wall: string;
  readonly letJoin: string;
  readonly quit: string;
  readonly elapsed: (minutes: number) => string;
  readonly stays: string;
  readonly staysHow: string;
}

const WORDS: Readonly<Record<Language, TrayWords>> = {
  en: {
    incidents: 'Open incidents',
    noIncident: 'No incident is open',
    waiting: 'Waits for you',
    more: (count) => `and ${count} more`,
    drill: 'Drill',
    severityUnknown: 'SEV?',
    levels: { calm: '', amber: 'Soon', red: 'Act' },
    cockpit: 'Show the cockpit',
    timer: 'Mini timer',
    wall: 'Wall display',
    letJoin: 'Let others join',
    quit: 'Quit Quarterdeck',
    elapsed: (minutes) =>
      minutes < 60
        ? `${minutes} min`
        : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`,
    stays: 'The room stays open',
    staysHow: 'Quarterdeck goes on in the tray. Quit it from there.',
  },
  ja: {
    incidents: '進行中のインシデント',
    noIncident: '進行中のインシデントはありません',
    waiting: '対応待ち',
    more: (count) => `ほか ${count} 件`,
    drill: '訓練',
    severityUnknown: 'SEV 未定',
    levels: { calm: '', amber: 'まもなく', red: '要対応' },
    cockpit: 'コックピットを表示',
    timer: 'ミニタイマー',
    wall: '壁面表示',
    letJoin: 'ほかの人の参加を許可',
    quit: 'Quarterdeck を終了',
    elapsed: (minutes) =>
      minutes < 60 ? `${minutes} 分` : `${Math.floor(minutes / 60)} 時間 ${minutes % 60} 分`,
    stays: 'ウォールームは開いたままです',
    staysHow: 'Quarterdeck はトレイで動き続けます。終了するにはトレイのメニューから操作してください。',
  },
};

/** The tray's words in a language. */
export function trayWords(language: Language): TrayWords {
  return WORDS[language];
}

/** A severity as it is said. */
export function severityWord(severity: Severity, words: TrayWords): string {
  return severity === 'unknown' ? words.severityUnknown : severity;
}
