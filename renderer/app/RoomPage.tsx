import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { Unsent } from '#renderer/features/outbox/Unsent.tsx';
import type { Home } from '#renderer/sync/server-address.ts';
import { InRoom } from './InRoom.tsx';
import { Whole } from './Whole.tsx';

/** What all pages of a room share: the room itself outlives the way from one to the other, and a page that fails. */
export function RoomPage(props: {
  readonly server: Home;
  readonly incident: string;
  readonly children: ReactNode;
}) {
  const [place] = useLocation();
  return (
    <InRoom server={props.server} incident={props.incident}>
      <Whole place={place} unsent={<Unsent />}>
        <Suspense fallback={null}>{props.children}</Suspense>
      </Whole>
    </InRoom>
  );
}
