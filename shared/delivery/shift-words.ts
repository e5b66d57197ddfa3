type Kind = 'shift-coming' | 'shift-leaving' | 'shift-end' | 'shift-hand-over';

interface KindWords {
  readonly subject: (seat: string) => string;
  readonly ahead: (seat: string, time: string) => string;
  readonly over: (seat: string, time: string) => string;
  /** Who is on the other side, and what to do. */
  readonly other: (name: string | null) => string;
}

interface ShiftWords extends Readonly<Record<Kind, KindWords>> {
  readonly time: (time: string, zone: string | null) => string;
  readonly open: string;
  readonly why: string;
  readonly code: { readonly subject: string; readonly type: string; readonly ignore: string };
}

/** What mails about one's own shifts say. */
export const SHIFT_WORDS: Readonly<Record<'en' | 'ja', ShiftWords>> = {
  en: {
    time: (time, zone) =>
      zone === null ? `${time} (UTC: you have not said your home zone)` : `${time} (${zone})`,
    open: 'Open the room:',
    why: 'You chose these e-mails in Quarterdeck, under “My shift”, and turn them off there.',
    'shift-coming': {
      subject: (seat) => `Your shift as ${seat}`,
      ahead: (seat, time) => `Your shift as ${seat} begins: ${time}.`,
      over: (seat, time) => `Your shift as ${seat} was to begin: ${time}. The seat is not yours yet.`,
      other: (name) =>
        name === null
          ? 'Nobody holds the seat now: it is yours as soon as you start the shift.'
          : `You relieve ${name}. Say that you are here, and read the brief back.`,
    },
    'shift-leaving': {
      subject: (seat) => `Hand over as ${seat}`,
      ahead: (seat, time) => `You hand over as ${seat}: ${time}.`,
      over: (seat, time) => `You were to hand over as ${seat}: ${time}. It is not confirmed yet.`,
      other: (name) => `${name} comes after you. Give the brief, and confirm it in the room.`,
    },
    'shift-end': {
      subject: (seat) => `The end of your shift as ${seat}`,
      ahead: (seat, time) => `Your shift as ${seat} ends: ${time}.`,
      over: (seat, time) => `Your shift as ${seat} was to end: ${time}.`,
      other: () => 'Nobody is planned after you. Tell whoever commands, and end your shift in the room.',
    },
    'shift-hand-over': {
      subject: (seat) => `Hand-over missed: ${seat}`,
      ahead: (seat, time) => `A hand-over is due: ${seat}, ${time}.`,
      over: (seat, time) => `A hand-over was missed: ${seat}, by ${time}.`,
      other: (name) => `${name} was to come. You command: see to it that the seat passes.`,
    },
    code: {
      subject: 'Your code for shift reminders',
      type: 'Type this code in Quarterdeck, under “My shift”, within an hour. Reminders of your shifts then come to this address:',
      ignore:
        'If you did not ask for it, do nothing: no reminders come, and the address is erased after an hour.',
    },
  },
  ja: {
    time: (time, zone) =>
      zone === null ? `${time}（UTC。居住地のタイムゾーンが未登録です）` : `${time}（${zone}）`,
    open: 'ルームを開く：',
    why: 'このメールは、Quarterdeck の「自分のシフト」での設定に基づいて送っています。停止も同じ画面でできます。',
    'shift-coming': {
      subject: (seat) => `シフト開始のお知らせ（${seat}）`,
      ahead: (seat, time) => `${seat}のシフトが始まります：${time}`,
      over: (seat, time) => `${seat}のシフトの開始時刻を過ぎました：${time}。まだ引き継ぎが済んでいません。`,
      other: (name) =>
        name === null
          ? '現在この役割の担当者はいません。シフトを開始すると、すぐに担当になります。'
          : `${name} さんと交代します。ルームで到着を伝え、引き継ぎ内容を復唱してください。`,
    },
    'shift-leaving': {
      subject: (seat) => `引き継ぎのお知らせ（${seat}）`,
      ahead: (seat, time) => `${seat}を引き継ぐ時刻：${time}`,
      over: (seat, time) => `${seat}を引き継ぐ時刻を過ぎました：${time}。まだ確認されていません。`,
      other: (name) => `次の担当は ${name} さんです。状況を説明し、ルームで確認してください。`,
    },
    'shift-end': {
      subject: (seat) => `シフト終了のお知らせ（${seat}）`,
      ahead: (seat, time) => `${seat}のシフトが終わります：${time}`,
      over: (seat, time) => `${seat}のシフトの終了時刻を過ぎました：${time}`,
      other: () => '次の担当者は決まっていません。指揮者に伝え、ルームでシフトを終了してください。',
    },
    'shift-hand-over': {
      subject: (seat) => `引き継ぎが行われていません（${seat}）`,
      ahead: (seat, time) => `引き継ぎの時刻です：${seat}、${time}`,
      over: (seat, time) => `引き継ぎが期限までに行われませんでした：${seat}、期限 ${time}`,
      other: (name) => `次の担当は ${name} さんです。指揮者として、交代が済むように手配してください。`,
    },
    code: {
      subject: 'シフト通知の確認コード',
      type: '次のコードを 1 時間以内に Quarterdeck の「自分のシフト」に入力してください。シフトの通知がこのアドレスに届くようになります。',
      ignore:
        'お心当たりのない場合は、何もする必要はありません。通知は届かず、アドレスは 1 時間後に消去されます。',
    },
  },
};
