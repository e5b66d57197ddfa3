import { MyTasks } from '#renderer/features/my-tasks/MyTasks.tsx';
import { Unsent } from '#renderer/features/outbox/Unsent.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { Sounds } from '#renderer/features/sound/Sounds.tsx';
import { StorageBanner } from '#renderer/features/storage/StorageBanner.tsx';

export function MyTasksPage() {
  return (
    <>
      <StorageBanner />
      <MyTasks
        preferences={
          <>
            <Sounds />
            <Preferences />
          </>
        }
        unsent={<Unsent />}
      />
    </>
  );
}
