import { useTranslation } from 'react-i18next';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander, me } from '#renderer/state/selectors/people.ts';
import { myLead } from '#renderer/state/selectors/teams.ts';
import css from './NoTask.module.css';

/** Nothing to do is said as calmly as it is, with what happens next; who rests reads of their rest instead. */
export function NoTask() {
  const { t } = useTranslation('my-tasks');
  const closed = useRoomView(({ state }) => state.phase === 'closed');
  const attendance = useRoomView((view) => me(view)?.attendance);
  const role = useRoomView((view) => me(view)?.role);
  const commands = useRoomView((view) => commander(view)?.name);
  const lead = useRoomView((view) => myLead(view)?.name);
  const thanks = useRoomView((view) => me(view)?.thanks ?? null);
  const isThanked = !closed && attendance === 'released';
  if (!closed && attendance === 'resting') return null;
  return (
    <section className={css['calm']}>
      <p className={css['large']}>{t(closed ? 'none.closed' : isThanked ? 'none.thanks' : 'none.title')}</p>
      {isThanked && thanks !== null ? <blockquote className={css['thanks']}>{thanks}</blockquote> : null}
      {closed ? null : <p>{t(...whatNext(attendance, role, commands, lead))}</p>}
    </section>
  );
}

function whatNext(
  attendance: string | undefined,
  role: string | undefined,
  commands: string | undefined,
  lead: string | undefined,
): [string, Readonly<Record<string, string>>] {
  if (attendance === undefined) return ['none.notInRoom', {}];
  if (attendance === 'released') return ['none.released', {}];
  if (role === 'observer') return ['none.observer', {}];
  if (lead !== undefined) return ['none.waitLead', { lead }];
  return commands === undefined ? ['none.noCommander', {}] : ['none.wait', { name: commands }];
}
