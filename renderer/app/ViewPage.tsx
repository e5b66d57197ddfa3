import { useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { NextUpdates } from '#renderer/features/broadcasts/NextUpdates.tsx';
import { ClockRail } from '#renderer/features/clock-rail/ClockRail.tsx';
import { NextClocks } from '#renderer/features/clock-rail/NextClocks.tsx';
import { Notifications } from '#renderer/features/cockpit/Notifications.tsx';
import { Opening } from '#renderer/features/cockpit/Opening.tsx';
import { useKeys } from '#renderer/features/cockpit/use-keys.ts';
import { Drill } from '#renderer/features/command/Drill.tsx';
import { IncidentLine } from '#renderer/features/command/IncidentLine.tsx';
import { Standing } from '#renderer/features/command/Standing.tsx';
import { TimerTask } from '#renderer/features/my-tasks/TimerTask.tsx';
import { PeopleTally } from '#renderer/features/people/PeopleTally.tsx';
import { ShiftsPanel } from '#renderer/features/shifts/ShiftsPanel.tsx';
import { LastEntries } from '#renderer/features/timeline/LastEntries.tsx';
import type { TimelineTool } from '#renderer/features/timeline/Timeline.tsx';
import { useTimelineActions } from '#renderer/features/timeline/use-actions.ts';
import { MiniTimer } from '#renderer/features/views/MiniTimer.tsx';
import { Nobody } from '#renderer/features/views/Nobody.tsx';
import { Over } from '#renderer/features/views/Over.tsx';
import { ViewFrame } from '#renderer/features/views/ViewFrame.tsx';
import { Wall } from '#renderer/features/views/Wall.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import type { Home } from '#renderer/sync/server-address.ts';
import type { View, ViewKind } from '#shared/desktop/windows.ts';
import { InRoom } from './InRoom.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';

/** A window, or a tab, that only shows a part of a room. */
export function ViewPage({ server, view }: { readonly server: Home; readonly view: View }) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <InRoom server={server} incident={view.incident} readsOnly otherwise={<Nobody />}>
        <RoomView kind={view.kind} />
        <Notifications />
      </InRoom>
    </I18nProvider>
  );
}

/** The part of a room that is open. */
export function RoomView({ kind }: { readonly kind: ViewKind }) {
  const joined = useRoomView((view) => view.state.incident !== null);
  const ended = useRoomView(
    (view) => view.connection.status === 'ended' || me(view)?.attendance === 'removed',
  );
  if (ended) return <Over />;
  if (!joined) return <Opening>{null}</Opening>;
  switch (kind) {
    case 'timeline':
      return <TimelineView />;
    case 'rail':
      return <RailView />;
    case 'ribbon':
      return <RibbonView />;
    case 'wall':
      return <WallView />;
    case 'timer':
      return <TimerView />;
  }
}

/** It can be searched and walked through by its keys, as in the cockpit. */
function TimelineView() {
  const { t } = useTranslation('timeline');
  const panel = useRef<HTMLElement>(null);
  const [tool, setTool] = useState<TimelineTool>(null);
  const actions = useTimelineActions({
    toLine: () => undefined,
    toSearch: () => {
      setTool('filter');
      panel.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    },
    toJump: () => setTool('jump'),
  });
  useKeys(
    actions.filter(({ isAvailable }) => isAvailable),
    () => undefined,
  );
  return (
    <ViewFrame drill={<Drill />} incident={<IncidentLine of={t('title')} />}>
      <TimelinePanel ref={panel} tool={tool} onTool={setTool} />
    </ViewFrame>
  );
}

function RailView() {
  const { t } = useTranslation('clock-rail');
  return (
    <ViewFrame drill={<Drill />} incident={<IncidentLine of={t('title')} />}>
      <ClockRail onRequest={() => undefined} />
    </ViewFrame>
  );
}

/** A tab in the cockpit; in a window of its own it is a panel. */
function RibbonView() {
  const { t } = useTranslation('shifts');
  return (
    <ViewFrame drill={<Drill />} incident={<IncidentLine of={t('title')} />}>
      <Panel title={t('title')}>
        <ShiftsPanel />
      </Panel>
    </ViewFrame>
  );
}

function WallView() {
  const { t } = useTranslation('views');
  return (
    <Wall
      drill={<Drill />}
      standing={<Standing of={t('wall.title')} />}
      clocks={<NextClocks count={3} forEverybody />}
      entries={<LastEntries count={5} />}
      updates={<NextUpdates />}
      people={<PeopleTally />}
    />
  );
}

function TimerView() {
  const { t } = useTranslation('views');
  return (
    <MiniTimer
      incident={<IncidentLine of={t('timer.title')} short />}
      next={<NextClocks count={1} short />}
      task={<TimerTask />}
    />
  );
}
