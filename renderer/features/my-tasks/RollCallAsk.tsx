import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rollCallForMe } from '#renderer/state/selectors/calls.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import css from './Asks.module.css';
import { Refusal } from './Refusal.tsx';

/** A roll call that waits for the reader: one tap says OK, or that help is needed (PAR-1). */
export function RollCallAsk() {
  const { t } = useTranslation(['my-tasks', 'app']);
  const call = useRoomView(rollCallForMe);
  const by = useRoomView(({ state }) => nameOf(state, state.rollCalls.open?.startedBy ?? ''));
  const me = useRoomView((view) => view.me);
  const { give, refused } = useGive();
  if (call === null) return null;
  const isHelp = call.answers[me]?.answer === 'help';
  const answer = (said: 'ok' | 'help') => give('rollcall.answer', { rollcall: call.id, answer: said });
  return (
    <section className={classNames(css['ask'], isHelp && css['red'])} aria-label={t('rollCall.title')}>
      <div role="status">
        <LevelMark level={isHelp ? 'red' : 'amber'} word={t('rollCall.title')} />
        <p className={css['question']}>{t(isHelp ? 'rollCall.helpAsked' : 'rollCall.question')}</p>
        <p className={css['facts']}>{isHelp ? t('rollCall.helpHow') : t('rollCall.by', { name: by })}</p>
      </div>
      <Refusal error={refused} />
      <div className={css['buttons']}>
        {/* It keeps its place: a second tap in haste must not land on OK and call the help off. */}
        <TouchButton disabled={isHelp} onClick={() => answer('help')}>
          {t('rollCall.help')}
        </TouchButton>
        <TouchButton kind="primary" onClick={() => answer('ok')}>
          {t('rollCall.ok')}
        </TouchButton>
      </div>
    </section>
  );
}
