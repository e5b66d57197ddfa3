import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Menu } from '#renderer/components/Menu.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { toInstant } from '#shared/time/instant.ts';
import css from './DayLine.module.css';
import { useTelling } from './use-telling.ts';
import { dayOf, startOfDay } from './when.ts';

const DAY_MS = 86_400_000;
/** So many days are offered; older ones are typed. */
const OFFERED = 14;

/**
 * The day that the uppermost entry in sight is of; it opens the days of the incident, to go to one of them (TL-4). It
 * stands beside a list that is drawn with every entry that comes, and is itself drawn anew only with another day.
 */
export const DayLine = memo(function DayLine(props: {
  /** When the day begins. */
  readonly day: number;
  readonly onGo: (index: number) => void;
}) {
  const { t } = useTranslation('timeline');
  const { timeline, clock } = useRoom();
  const telling = useTelling();
  const utc = usePreference((preferences) => preferences.utc);
  const set = useSetPreferences();
  const declaredAt = useRoomView(({ state }) => state.declaredAt);

  function days(): readonly number[] {
    const first = startOfDay(declaredAt || toInstant(props.day), telling);
    const found: number[] = [];
    // From noon to noon: a day of a zone has not always 24 hours.
    for (
      let noon = startOfDay(toInstant(clock.now()), telling) + DAY_MS / 2;
      found.length < OFFERED;
      noon -= DAY_MS
    ) {
      const start = startOfDay(toInstant(noon), telling);
      if (start < first) break;
      found.push(start);
    }
    return found;
  }
  async function go(start: number) {
    const index = await timeline.seekTime(start);
    if (index !== null) props.onGo(index);
  }
  const now = dayOf(toInstant(props.day), telling);
  return (
    <div className={css['line']}>
      <Menu
        label={t('days')}
        groups={[
          {
            id: 'days',
            entries: days().map((start) => {
              const label = dayOf(toInstant(start), telling);
              return {
                id: String(start),
                label,
                isSelected: label === now,
                onAction: () => void go(start),
              };
            }),
          },
        ]}
      >
        <AriaButton className={css['day'] ?? ''} aria-label={t('goToDay', { day: now })}>
          {now}
          <ChevronDown size={12} aria-hidden="true" />
        </AriaButton>
      </Menu>
      <ToggleButton isSelected={utc} onChange={(chosen) => set({ utc: chosen })}>
        UTC
      </ToggleButton>
    </div>
  );
});
