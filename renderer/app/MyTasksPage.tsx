import { TouchAttachButton } from '#renderer/features/files/AttachButton.tsx';
import { FileTray } from '#renderer/features/files/FileTray.tsx';
import { MyLoad } from '#renderer/features/load/MyLoad.tsx';
import { MyShift } from '#renderer/features/my-shift/MyShift.tsx';
import { MyTasks } from '#renderer/features/my-tasks/MyTasks.tsx';
import { Unsent } from '#renderer/features/outbox/Unsent.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { ShiftNotices } from '#renderer/features/shift-notices/ShiftNotices.tsx';
import { MySleep } from '#renderer/features/sleep/MySleep.tsx';
import { Sounds } from '#renderer/features/sound/Sounds.tsx';
import { StorageBanner } from '#renderer/features/storage/StorageBanner.tsx';
import { TransferOnPhone } from '#renderer/features/transfer/TransferOnPhone.tsx';
import { UpdateNotices } from '#renderer/features/update-notices/UpdateNotices.tsx';

/** What somebody sees, as a picture: the quickest report there is. */
function Files() {
  return (
    <>
      <FileTray />
      <TouchAttachButton />
    </>
  );
}

export function MyTasksPage() {
  return (
    <>
      <StorageBanner />
      <MyTasks
        preferences={
          <>
            <Sounds />
            <UpdateNotices />
            <ShiftNotices />
            <Preferences />
          </>
        }
        unsent={<Unsent />}
        files={<Files />}
        live={<TransferOnPhone />}
        shift={<MyShift />}
        sleep={<MySleep />}
        load={<MyLoad />}
      />
    </>
  );
}
