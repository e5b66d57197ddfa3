import { useDecisionList } from '#renderer/features/decisions/use-actions.ts';
import { Palette } from '#renderer/features/palette/Palette.tsx';
import { momentActions } from '#renderer/features/past/use-actions.ts';
import { usePeopleActions } from '#renderer/features/people/use-actions.ts';
import { useTaskList } from '#renderer/features/tasks/use-actions.ts';
import { searchFor } from '#renderer/features/timeline/use-actions.ts';
import type { Action } from '#renderer/state/actions/action.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { Request } from './Dialogs.tsx';
import { useOtherRooms } from './use-other-rooms.ts';
import type { Places } from './use-room-actions.ts';

/** The palette of the cockpit: its actions, and all that is in the room to do something with. */
export function RoomPalette(props: {
  readonly actions: readonly Action[];
  readonly places: Places;
  readonly storage: Storage;
  readonly onRequest: (request: Request) => void;
  readonly onClose: () => void;
}) {
  const { actions, places, storage, onRequest, onClose } = props;
  const people = usePeopleActions(onRequest, {
    toTaskFor: ({ name }) => places.toAssignmentLine(`@${name} `),
    toTheirEntries: ({ id }) => places.toEntriesOf(id),
  });
  const tasks = useTaskList(onRequest);
  const decisions = useDecisionList(places.toDecisions);
  const rooms = useOtherRooms();
  const room = useRoom();
  return (
    <Palette
      actions={[...actions.filter(({ id }) => id !== 'palette'), ...people, ...tasks, ...decisions]}
      later={rooms}
      ofQuery={(query) => ({
        first: momentActions(query, room.clock.now(), { toEntry: places.toMoment, toTime: places.toTime }),
        last: [searchFor(query, places.toWords)],
      })}
      storage={storage}
      onClose={onClose}
    />
  );
}
