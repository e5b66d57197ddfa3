import { useBroadcastsActions } from '#renderer/features/broadcasts/use-actions.ts';
import { useCockpitActions } from '#renderer/features/cockpit/use-actions.ts';
import { useCommandActions, useIncidentActions } from '#renderer/features/command/use-actions.ts';
import { useDecisionsActions } from '#renderer/features/decisions/use-actions.ts';
import { useWindowActions } from '#renderer/features/desktop/use-window-actions.ts';
import { useExecutivesActions } from '#renderer/features/executives/use-actions.ts';
import { useLogisticsActions } from '#renderer/features/logistics/use-actions.ts';
import { usePastActions } from '#renderer/features/past/use-actions.ts';
import { useManyActions } from '#renderer/features/people/use-many.ts';
import { useRestActions } from '#renderer/features/people/use-rest-actions.ts';
import { usePlacesActions } from '#renderer/features/places/use-actions.ts';
import { useRollCallActions } from '#renderer/features/roll-call/use-actions.ts';
import { useSettingsActions } from '#renderer/features/settings/use-actions.ts';
import { useSharingActions } from '#renderer/features/sharing/use-actions.ts';
import { useShiftsActions } from '#renderer/features/shifts/use-actions.ts';
import { useStatusActions } from '#renderer/features/status/use-actions.ts';
import { useTasksActions } from '#renderer/features/tasks/use-actions.ts';
import { useTimelineActions } from '#renderer/features/timeline/use-actions.ts';
import { useTransferActions } from '#renderer/features/transfer/use-actions.ts';
import { useWarRoomActions } from '#renderer/features/war-room/use-actions.ts';
import type { Action, ActionGroup } from '#renderer/state/actions/action.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { ContactSource } from '#shared/incident/contacts/contacts.ts';
import type { Request } from './Dialogs.tsx';

/** Where actions lead to that open no dialog. */
export interface Places {
  /** The way by which the customers come who are counted by a key. */
  readonly contactSource: ContactSource;
  /** With these words in it, where there are any. */
  readonly toAssignmentLine: (words?: string) => void;
  readonly toNoteLine: () => void;
  readonly toSearch: () => void;
  /** To the timeline's entries with these words. */
  readonly toWords: (words: string) => void;
  readonly toEntriesOf: (participant: string) => void;
  /** To the room as it stood at an entry, or at a time in milliseconds; and back. */
  readonly toMoment: (seq: number) => void;
  readonly toTime: (ms: number) => void;
  readonly toNow: () => void;
  /** To where decisions stand, with their next step. */
  readonly toDecisions: () => void;
  readonly toMyTasks: () => void;
  readonly toRooms: () => void;
  readonly toLoad: () => void;
  readonly toPaper: () => void;
  readonly toDiagnostics: () => void;
  readonly toJump: () => void;
  /** By the panel's number, from 1. */
  readonly toPanel: (number: number) => void;
}

/** All that can be done in the cockpit: what its keys, their overview and the palette know. */
export function useRoomActions(onRequest: (request: Request) => void, places: Places): readonly Action[] {
  const isPast = useRoomView(({ past }) => past !== null);
  const head = useRoomView((view) => view.head);
  const actions = [
    ...useTasksActions({ toLine: () => places.toAssignmentLine() }),
    ...useTimelineActions({
      toLine: places.toNoteLine,
      toSearch: places.toSearch,
      toJump: places.toJump,
    }),
    ...useDecisionsActions(onRequest),
    ...usePastActions({ toPast: () => places.toMoment(head), toNow: places.toNow }),
    ...useCommandActions(onRequest),
    ...useTransferActions(onRequest),
    ...useIncidentActions(onRequest),
    ...useManyActions(onRequest),
    ...useRestActions(onRequest),
    ...useLogisticsActions(onRequest),
    ...useWarRoomActions(onRequest, places.contactSource),
    ...useSharingActions(onRequest),
    ...useRollCallActions(onRequest),
    ...useShiftsActions(() => onRequest({ kind: 'plan' })),
    ...useBroadcastsActions((audience) => onRequest({ kind: 'compose', audience })),
    ...useStatusActions(onRequest),
    ...useExecutivesActions(onRequest),
    ...useCockpitActions({
      toPanel: places.toPanel,
      toKeys: () => onRequest({ kind: 'keys' }),
      toPalette: () => onRequest({ kind: 'palette' }),
      toMyTasks: places.toMyTasks,
      toRooms: places.toRooms,
      toLoad: places.toLoad,
      toPaper: places.toPaper,
      toDiagnostics: places.toDiagnostics,
      toInvite: () => onRequest({ kind: 'invite' }),
    }),
    ...usePlacesActions(),
    ...useWindowActions(),
    ...useSettingsActions(() => onRequest({ kind: 'preferences' })),
  ];
  // Whoever looks at the past can look around, and change nothing but their screen.
  return isPast
    ? actions.map((action) => (LOOKS.includes(action.group) ? action : { ...action, isAvailable: false }))
    : actions;
}

/** What only looks, or only changes this screen. */
const LOOKS: readonly ActionGroup[] = ['timeline', 'go', 'screen'];
