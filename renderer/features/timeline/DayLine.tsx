import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Menu } from '#renderer/components/Menu.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import type { Instant } from '#shared/time/instant.ts';
import css from './DayLine.module.css';
import { useTelling } from './use-telling.ts';
import { bothZones, dayOf, startOfDay } from './when.ts';

const DAY_MS = 86_400_000;
/** So many days are offered; older ones are typed. */
const OFFERED = 14;

/** The day that the uppermost entry in sight is of; it opens the days of the incident, to go to one of them (TL-4). */
export function DayLine(props: { readonly at: Instant; readonly onGo: (index: number) => void }) {
  const { t } = useTranslation('timeline');
  const { timeline, clock } = useRoom();
  const telling = useTelling();
  const utc = usePreference((preferences) => preferences.utc);
  const set = useSetPreferences();
  const declaredAt = useRoomView(({ state }) => state.declaredAt);

  function days(): readonly number[] {
    const first = startOfDay(declaredAt || props.at, telling);
    const found: number[] = [];
    // From noon to noon: a day of a zone has not always 24 hours.
    for (
      let noon = startOfDay(new Date(clock.now()).toISOString(), telling) + DAY_MS / 2;
      found.length < OFFERED;
      noon -= DAY_MS
    ) {
      const start = startOfDay(new Date(noon).toISOString(), telling);
      if (start < first) break;
      found.push(start);
    }
    return found;
  }
  async function go(start: number) {
    const index = await timeline.seekTime(start);
    if (index !== null) props.onGo(index);
  }
  const now = dayOf(props.at, telling);
  return (
    <div className={css['line']}>
      <Menu
        label={t('days')}
        groups={[
          {
            id: 'days',
            entries: days().map((start) => {
              const label = dayOf(new Date(start).toISOString(), telling);
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
          <span title={bothZones(props.at, telling)}>{now}</span>
          <ChevronDown size={12} aria-hidden="true" />
        </AriaButton>
      </Menu>
      <ToggleButton isSelected={utc} onChange={(chosen) => set({ utc: chosen })}>
        UTC
      </ToggleButton>
    </div>
  );
}
