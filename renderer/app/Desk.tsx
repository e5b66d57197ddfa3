import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { TabbedPanel } from '#renderer/components/TabbedPanel.tsx';
import { Broadcasts } from '#renderer/features/broadcasts/Broadcasts.tsx';
import { DrillMark } from '#renderer/features/broadcasts/DrillMark.tsx';
import type { UpdateSource } from '#renderer/features/broadcasts/update.ts';
import { useBroadcastsLevel } from '#renderer/features/broadcasts/use-broadcasts-level.ts';
import { Decisions } from '#renderer/features/decisions/Decisions.tsx';
import { useDecisionsLevel } from '#renderer/features/decisions/use-decisions-level.ts';
import { ExecutivesButton } from '#renderer/features/executives/ExecutivesButton.tsx';
import { RollCallPanel } from '#renderer/features/roll-call/RollCallPanel.tsx';
import { RollCallTabActions } from '#renderer/features/roll-call/RollCallTabActions.tsx';
import { useRollCallLevel } from '#renderer/features/roll-call/use-roll-call-level.ts';
import { ShiftsPanel } from '#renderer/features/shifts/ShiftsPanel.tsx';
import { useShiftsLevel } from '#renderer/features/shifts/use-shifts-level.ts';
import { StatusButton } from '#renderer/features/status/StatusButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Request } from './Dialogs.tsx';

/** The parts that share the place below the tasks. */
export type DeskTab = 'broadcasts' | 'decisions' | 'roll-call' | 'shifts';

/** What is told to those outside, and what the room agrees on: one place, and each tab says how it stands. */
export function Desk(props: {
  readonly shown: DeskTab;
  readonly onShow: (tab: DeskTab) => void;
  readonly composing: AudienceId | null;
  readonly from?: UpdateSource | undefined;
  readonly draft?: string | undefined;
  readonly onCompose: (audience: AudienceId | null) => void;
  readonly onRequest: (request: Request) => void;
  /** The way to the ribbon in a window of its own. */
  readonly popOut?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { shown, onShow, composing, onCompose, onRequest, ref } = props;
  const { t } = useTranslation(['cockpit', 'broadcasts', 'decisions', 'roll-call', 'shifts', 'app']);
  const broadcasts = useBroadcastsLevel();
  const decisions = useDecisionsLevel();
  const rollCall = useRollCallLevel();
  const shifts = useShiftsLevel();
  const count = useRoomView(({ state }) => Object.keys(state.decisions).length);
  return (
    <TabbedPanel
      label={t('desk')}
      shown={shown}
      onShow={onShow}
      {...(ref === undefined ? {} : { ref })}
      tabs={[
        {
          id: 'broadcasts',
          label: t('broadcasts:title'),
          shortcut: 'B',
          level: broadcasts,
          levelWord: t(`app:levels.${broadcasts}`),
          actions: (
            <>
              <DrillMark />
              <StatusButton onPress={() => onRequest({ kind: 'status-components' })} />
            </>
          ),
          content: (
            <>
              <Broadcasts composing={composing} from={props.from} draft={props.draft} onCompose={onCompose} />
              <ExecutivesButton onPress={() => onRequest({ kind: 'executives' })} />
            </>
          ),
        },
        {
          id: 'decisions',
          label: t('decisions:title'),
          count,
          shortcut: 'D',
          level: decisions,
          levelWord: t(`app:levels.${decisions}`),
          content: <Decisions onRequest={onRequest} />,
        },
        {
          id: 'roll-call',
          label: t('roll-call:title'),
          shortcut: 'R',
          level: rollCall,
          levelWord: t(`app:levels.${rollCall}`),
          actions: <RollCallTabActions />,
          content: <RollCallPanel onRequest={onRequest} />,
        },
        {
          id: 'shifts',
          label: t('shifts:title'),
          shortcut: 'P',
          level: shifts,
          levelWord: t(`app:levels.${shifts}`),
          actions: props.popOut,
          content: <ShiftsPanel />,
        },
      ]}
    />
  );
}
