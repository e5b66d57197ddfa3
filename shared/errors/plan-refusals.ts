/** Why a plan of shifts is not made. A part of the one catalogue. */
export const PLAN_REFUSALS = {
  plan_ends_early: {
    code: 'invalid',
    en: 'The plan ends before it begins. Choose a later end.',
    ja: 'シフト計画の終わりが始まりより前です。終わりをもっと後にしてください。',
  },
  plan_too_long: {
    code: 'invalid',
    en: 'A plan spans {limit} days at most. Plan the first days now, and the others when they come nearer.',
    ja: '一度に計画できるシフトは {limit} 日分までです。まず最初の数日を計画し、その先は近づいてから計画してください。',
  },
  plan_too_many_seats: {
    code: 'too_large',
    en: 'A plan has {limit} seats at most. Plan the roles and the teams one after the other.',
    ja: '一度に計画できる持ち場は {limit} までです。役割やチームに分けて計画してください。',
  },
  plan_too_many_people: {
    code: 'too_large',
    en: 'A plan considers {limit} people at most. Choose those who can take part.',
    ja: '一度に計画の対象にできるのは {limit} 人までです。参加できる人に絞ってください。',
  },
  plan_seat_twice: {
    code: 'invalid',
    en: 'The same seat is named twice. Give each place of a role a number of its own.',
    ja: '同じ持ち場が二度指定されています。同じ役割を複数置くときは、それぞれ別の番号にしてください。',
  },
} as const;
