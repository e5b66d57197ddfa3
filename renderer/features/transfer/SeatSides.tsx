import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { DueHandOver } from '#shared/incident/shifts/hand-over.ts';
import type { Instant } from '#shared/time/instant.ts';
import css from './SeatSides.module.css';

/** Both sides of a hand-over, when each is due, and what each has confirmed (SHIFT-2). */
export function SeatSides({ due }: { readonly due: DueHandOver }) {
  const { coming, leaving, completeBy } = due;
  const { t } = useTranslation('transfer');
  const state = useRoomView((view) => view.state);
  const { given, readBack } = coming.handOver;
  return (
    <dl className={css['sides']}>
      {leaving === null ? null : (
        <Side
          word={t('seat.leaves')}
          name={nameOf(state, leaving.person)}
          at={completeBy}
          done={given === null ? null : t('seat.briefGiven')}
          missing={t('seat.briefMissing')}
        />
      )}
      <Side
        word={t('seat.comes')}
        name={nameOf(state, coming.person)}
        at={coming.from}
        done={readBack === null ? null : t('seat.readBackGiven')}
        missing={t('seat.readBackMissing')}
      />
    </dl>
  );
}

function Side(props: {
  readonly word: string;
  readonly name: string;
  readonly at: Instant;
  readonly done: string | null;
  readonly missing: string;
}) {
  const { word, name, at, done, missing } = props;
  const { i18n } = useTranslation();
  return (
    <div className={css['side']}>
      <dt>
        {word} <TimeOfDay at={at} language={i18n.language} />
      </dt>
      <dd>
        <strong>{name}</strong>
        {done === null ? <LevelMark level="amber" word={missing} /> : <span>{done}</span>}
      </dd>
    </div>
  );
}
