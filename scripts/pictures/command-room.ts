import type { Joined } from '#shared/protocol/rest/joining.ts';
import { rest } from '#tests/e2e/support/rest.ts';
import type { Language } from '#tests/e2e/support/words.ts';

/** What is said in the room, in each language. */
const WORDS = {
  en: {
    title: 'Checkout fails for every third order',
    people: ['Maya Okafor', 'Yuki Abe', 'Sam Carter', 'Lena Fischer', 'Tom Reyes', 'Ines Costa'],
    teams: ['Database', 'Front'],
    tasks: ['Check replication lag on db2', 'Undo the 14:02 deployment', 'Tell support what to say'],
    need: 'the vendor’s key to the card gateway',
    decision: ['Fail over to db2', 'Two minutes of writes may be lost', 'db2 is 40 s behind'],
    risk: 'The second region has no spare disk',
    notes: ['Card gateway answers again for half of the shops', 'Bridge: nobody changes DNS until noon'],
  },
  ja: {
    title: '注文の 3 件に 1 件が決済で失敗',
    people: ['岡田 真由', '阿部 由紀', '斎藤 翼', '藤井 玲奈', '高橋 友和', '小西 伊織'],
    teams: ['データベース', 'フロント'],
    tasks: ['db2 のレプリケーション遅延を確認', '14:02 のデプロイを取り消す', 'サポートに案内文を伝える'],
    need: '決済ゲートウェイの鍵（ベンダー待ち）',
    decision: ['db2 へフェイルオーバー', '2 分間の書き込みを失うおそれ', 'db2 は 40 秒遅れている'],
    risk: '第 2 リージョンに予備ディスクがない',
    notes: ['半数の店舗で決済ゲートウェイが応答', 'ブリッジ: 正午まで DNS は変更しない'],
  },
} as const;

export interface CommandRoom {
  readonly incident: string;
  readonly commander: Joined;
  /** To whom command is offered, on a phone. */
  readonly successor: Joined;
  readonly offer: () => Promise<unknown>;
}

/** A room in the middle of its work: teams, an objection, a roll call with silent people, blocked work, a risk. */
export async function commandRoom(url: string, language: Language): Promise<CommandRoom> {
  const words = WORDS[language];
  const owner = rest(url);
  const incident = await owner.declare(words.title, { severity: 'SEV1' });
  const roles = ['lead', 'deputy', 'lead', 'lead', 'responder', 'responder'];
  const people: Joined[] = [];
  for (const [index, name] of words.people.entries())
    people.push(await owner.person(incident, roles[index] ?? 'responder', name));
  const [maya, yuki, sam, lena, tom, ines] = people as [Joined, Joined, Joined, Joined, Joined, Joined];
  const by = (who: Joined) => (type: string, data: object) =>
    rest(url, who.session).command(incident, type, data);
  const asMaya = by(maya);
  await asMaya('command.claim', {});
  await asMaya('team.form', { name: words.teams[0], lead: sam.participant, members: [tom.participant] });
  await asMaya('team.form', { name: words.teams[1], lead: lena.participant, members: [ines.participant] });
  const given: string[] = [];
  for (const [index, to] of [tom, ines, yuki].entries()) {
    const { events } = await asMaya('task.assign', {
      title: words.tasks[index],
      assignee: to.participant,
      minutes: 15,
    });
    given.push(events[0]?.id ?? '');
  }
  await by(tom)('task.understand', { task: given[0] });
  await by(tom)('task.start', { task: given[0] });
  await by(ines)('task.understand', { task: given[1] });
  await by(ines)('task.block', { task: given[1], need: words.need });
  for (const text of words.notes) await by(yuki)('note.add', { text });
  await asMaya('risk.note', { text: words.risk });
  const [proposal, risk, objection] = words.decision;
  const { events } = await asMaya('decision.propose', {
    proposal,
    risk,
    executor: sam.participant,
    windowSeconds: 300,
  });
  await by(lena)('decision.object', { decision: events[0]?.id, reason: objection });
  const started = await asMaya('rollcall.start', {});
  for (const who of [yuki, sam, lena, tom])
    await by(who)('rollcall.answer', { rollcall: started.events[0]?.id, answer: 'ok' });
  return {
    incident,
    commander: maya,
    successor: yuki,
    offer: () => asMaya('command.offer', { to: yuki.participant }),
  };
}
