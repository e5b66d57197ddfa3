import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { type Level, LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { byStanding, type RollCall, type Standing } from '#shared/incident/rollcalls/roll-call.ts';
import { leadOf } from '#shared/incident/teams/lookup.ts';
import { SECOND, toMs } from '#shared/time/instant.ts';
import css from './RollCallPanel.module.css';
import type { RollCallRequest } from './request.ts';

/** Who may answer for somebody who is on the voice bridge. */
const SPEAKS: ReadonlySet<string | null> = new Set(['commander', 'deputy', 'scribe', 'owner', 'lead']);

const ORDER = ['help', 'silent', 'ok', 'left'] as const satisfies readonly Standing[];

/** The roll call that goes on: everybody who was asked, by name. */
export function OpenRollCall(props: {
  readonly call: RollCall;
  readonly onRequest: (request: RollCallRequest) => void;
}) {
  const { call, onRequest } = props;
  const { t, i18n } = useTranslation(['roll-call', 'app']);
  const state = useRoomView((view) => view.state);
  const now = useNow();
  const may = useMay();
  const groups = byStanding(state, call);
  const gone = now - toMs(call.startedAt);
  const { rollCallAmberSeconds, rollCallRedSeconds } = state.settings;
  const late: Level =
    gone >= rollCallRedSeconds * SECOND ? 'red' : gone >= rollCallAmberSeconds * SECOND ? 'amber' : 'calm';
  const levels: Readonly<Record<Standing, Level>> = { help: 'red', silent: late, ok: 'calm', left: 'calm' };
  return (
    <section className={css['part']} aria-label={t('openBy', { name: nameOf(state, call.startedBy) })}>
      <header className={css['head']}>
        <h3>{t('openBy', { name: nameOf(state, call.startedBy) })}</h3>
        <TimeOfDay at={call.startedAt} language={i18n.language} />
        <Clock ms={gone} language={i18n.language} level={late} />
        <span className={css['spacer']} />
        {may('rollcall.close') ? (
          <Button size="small" onPress={() => onRequest({ kind: 'close-roll-call' })}>
            {t('close')}
          </Button>
        ) : null}
      </header>
      <div className={css['groups']}>
        {ORDER.filter((standing) => groups[standing].length > 0).map((standing) => (
          <div key={standing} className={css['group']}>
            <LevelMark
              level={levels[standing]}
              word={t(`standing.${standing}`, { count: groups[standing].length })}
            />
            <ul
              className={css['names']}
              aria-label={t(`standing.${standing}`, { count: groups[standing].length })}
            >
              {groups[standing].map((id) => (
                <Person key={id} id={id} standing={standing} rollcall={call.id} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Person(props: { readonly id: string; readonly standing: Standing; readonly rollcall: string }) {
  const { id, standing, rollcall } = props;
  const { t } = useTranslation('roll-call');
  const order = useOrder();
  const role = useActingRole();
  const name = useRoomView(({ state }) => nameOf(state, id));
  const isMine = useRoomView(({ me }) => me === id);
  const leads = useRoomView(({ state, me }) => leadOf(state, id)?.id === me);
  const answers = (SPEAKS.has(role) || leads || isMine) && (standing === 'silent' || standing === 'help');
  const answer = (said: 'ok' | 'help') =>
    order('rollcall.answer', { rollcall, answer: said, ...(isMine ? {} : { for: id }) });
  return (
    <li className={css['person']}>
      <bdi>{name}</bdi>
      {answers ? (
        <>
          <Button size="small" kind="quiet" aria-label={t('okFor', { name })} onPress={() => answer('ok')}>
            {t('ok')}
          </Button>
          {standing === 'help' ? null : (
            <Button
              size="small"
              kind="quiet"
              aria-label={t('helpFor', { name })}
              onPress={() => answer('help')}
            >
              {t('needHelp')}
            </Button>
          )}
        </>
      ) : null}
    </li>
  );
}
