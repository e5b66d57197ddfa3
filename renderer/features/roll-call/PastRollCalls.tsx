import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { PastRollCall } from '#shared/incident/rollcalls/roll-call.ts';
import css from './RollCallPanel.module.css';

/** The last roll calls that are over, the newest first. */
export function PastRollCalls({ past }: { readonly past: readonly PastRollCall[] }) {
  const { t, i18n } = useTranslation('roll-call');
  const state = useRoomView((view) => view.state);
  return (
    <section className={css['part']} aria-label={t('past')}>
      <h3 className={css['quiet']}>{t('past')}</h3>
      <ul>
        {past.toReversed().map(({ id, startedAt, complete, reason, ok, help, silent }) => (
          <li key={id} className={css['quiet']}>
            <TimeOfDay at={startedAt} language={i18n.language} />{' '}
            {complete
              ? t('wasComplete', { count: ok.length })
              : t('wasIncomplete', {
                  count: ok.length,
                  names: [...help, ...silent].map((person) => nameOf(state, person)).join(', '),
                })}
            {reason === null ? null : ` ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
