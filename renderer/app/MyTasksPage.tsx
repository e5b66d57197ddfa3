import { MyTasks } from '#renderer/features/my-tasks/MyTasks.tsx';
import { Unsent } from '#renderer/features/outbox/Unsent.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { StorageBanner } from '#renderer/features/storage/StorageBanner.tsx';
import { InRoom } from './InRoom.tsx';

export function MyTasksPage(props: { readonly server: string; readonly incident: string }) {
  return (
    <InRoom server={props.server} incident={props.incident}>
      <StorageBanner />
      <MyTasks preferences={<Preferences />} unsent={<Unsent />} />
    </InRoom>
  );
}
