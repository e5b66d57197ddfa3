import { ChevronLeft, ChevronRight, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Kbd } from '#renderer/components/Kbd.tsx';
import { Scrubber, type ScrubberMark } from '#renderer/components/Scrubber.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import type { MarkKind } from '#renderer/state/past/marks.ts';
import type { Past } from '#renderer/state/past/past.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { MINUTE } from '#shared/time/instant.ts';
import css from './PastBar.module.css';

/** So far go Page up and Page down. */
const STRETCH_MS = 10 * MINUTE;

const SHAPES: Readonly<Record<MarkKind, ScrubberMark['shape']>> = {
  phase: 'tall',
  severity: 'tall',
  command: 'short',
  decision: 'short',
  star: 'dot',
};

/** Says that this is the past, and when; leads to other moments and back to now (TL-5). */
export function PastBar({ past, onLeave }: { readonly past: Past; readonly onLeave: () => void }) {
  const { t, i18n } = useTranslation('past');
  const moment = useRoomView((view) => view.past);
  const head = useRoomView((view) => view.head);
  const loading = useStore(past.loading);
  // What is held changes with what has been loaded: looked at again whenever another moment is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  const marks = useMemo(
    () => past.marks().map(({ seq, kind }): ScrubberMark => ({ at: seq, shape: SHAPES[kind] })),
    [past, head, loading],
  );
  const seq = moment?.seq ?? head;
  const numbers = new Intl.NumberFormat(i18n.language);
  const words = t('entryOf', { seq: numbers.format(seq), head: numbers.format(head) });
  return (
    <section className={css['past']} aria-label={t('title')}>
      <div className={css['stripe']}>
        <p className={css['word']} role="status">
          <strong>{t('title')}</strong>{' '}
          {moment?.at == null ? null : (
            <TimeOfDay at={moment.at} language={i18n.language} withSeconds withDay />
          )}{' '}
          <span>{words}</span> {loading === 'no' ? null : <em>{t(loading)}</em>}
        </p>
      </div>
      <div className={css['controls']}>
        <IconButton
          label={t('before')}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          isDisabled={seq <= 1}
          onPress={() => past.goTo(seq - 1)}
        />
        <Scrubber
          label={t('scrub')}
          value={seq}
          first={1}
          last={Math.max(head, 1)}
          valueText={words}
          marks={marks}
          onChange={past.goTo}
          onStretch={(direction) => past.goToTime(past.room.clock.now() + direction * STRETCH_MS)}
        />
        <IconButton
          label={t('after')}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          isDisabled={seq >= head}
          onPress={() => past.goTo(seq + 1)}
        />
        <span className={css['since']}>{t('since', { count: head - seq })}</span>
        <Button kind="primary" icon={<Undo2 size={14} aria-hidden="true" />} onPress={onLeave}>
          {t('leave')}
        </Button>
        <Kbd>Esc</Kbd>
      </div>
    </section>
  );
}
