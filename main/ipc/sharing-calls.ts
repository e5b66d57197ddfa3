import type { Sharing } from '../sharing/sharing.ts';
import type { Handlers } from './register.ts';

/** Whether others on the network can join. */
export function sharingCalls(
  sharing: Pick<Sharing, 'state' | 'start' | 'stop' | 'choose'>,
): Pick<Handlers, 'sharing' | 'startSharing' | 'stopSharing' | 'chooseSharedAddress'> {
  return {
    sharing: sharing.state,
    startSharing: sharing.start,
    stopSharing: sharing.stop,
    chooseSharedAddress: sharing.choose,
  };
}
