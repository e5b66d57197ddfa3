import { Damaged } from './Damaged.tsx';
import { Unwritable } from './Unwritable.tsx';

/** What is wrong with the server's record, above everything else on a screen. */
export function StorageBanner() {
  return (
    <>
      <Unwritable />
      <Damaged />
    </>
  );
}
