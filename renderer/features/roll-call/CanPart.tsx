import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { CanRound } from '#shared/incident/rollcalls/can-round.ts';
import { toMs } from '#shared/time/instant.ts';
import css from './RollCallPanel.module.css';
import type { RollCallRequest } from './request.ts';

/** A CAN round, open or the last one: a line a lead, so that needs can be held against each other (PAR-2). */
export function CanPart(props: {
  readonly round: CanRound;
  readonly onRequest: (request: RollCallRequest) => void;
}) {
  const { round, onRequest } = props;
  const { t, i18n } = useTranslation('roll-call');
  const state = useRoomView((view) => view.state);
  const now = useNow();
  const may = useMay();
  const isOpen = round.closed === null;
  const title = t(isOpen ? 'can.openBy' : 'can.last', { name: nameOf(state, round.startedBy) });
  return (
    <section className={css['part']} aria-label={title}>
      <header className={css['head']}>
        <h3>{title}</h3>
        <TimeOfDay at={round.startedAt} language={i18n.language} />
        {isOpen ? <Clock ms={now - toMs(round.startedAt)} language={i18n.language} /> : null}
        {round.closed?.reason ? <span className={css['quiet']}>{round.closed.reason}</span> : null}
        <span className={css['spacer']} />
        {isOpen && may('can.close') ? (
          <Button size="small" onPress={() => onRequest({ kind: 'close-can' })}>
            {t('can.close')}
          </Button>
        ) : null}
      </header>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t('can.who')}</th>
            <th scope="col">{t('can.conditions')}</th>
            <th scope="col">{t('can.actions')}</th>
            <th scope="col">{t('can.needs')}</th>
          </tr>
        </thead>
        <tbody>
          {round.people.map((id) => {
            const said = round.answers[id];
            return (
              <tr key={id}>
                <th scope="row">
                  <bdi>{nameOf(state, id)}</bdi>
                </th>
                {said === undefined ? (
                  <td colSpan={3} className={css['quiet']}>
                    {t('can.silent')}
                  </td>
                ) : (
                  [said.conditions, said.actions, said.needs].map((words, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
                    <td key={index}>{words === '' ? '–' : words}</td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
