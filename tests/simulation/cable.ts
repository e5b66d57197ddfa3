import type { Random } from '#tests/support/random.ts';
import { IMMORTAL, type World } from './world.ts';

/** How fast and how bad a network is. */
export interface Weather {
  /** Milliseconds that a packet takes at least and at most. */
  readonly delay: readonly [number, number];
  /** Shares of packets: an answer that never comes, a frame that never comes, a frame that comes twice. */
  readonly lostAnswers: number;
  readonly lostFrames: number;
  readonly doubledFrames: number;
}

/** One direction of a connection: in order, each packet after a while of its own. */
interface Channel {
  lastAt: number;
  /** Packets that arrive while the cable carries nothing; they go on when it does again. */
  held: (() => void)[];
  lost: boolean;
}

/** What one connection runs over. Blocked, it looks open to both ends and carries nothing. */
export interface Cable {
  readonly toServer: (deliver: () => void) => void;
  readonly toClient: (deliver: () => void) => void;
  readonly block: () => void;
  readonly unblock: () => void;
  readonly isBlocked: () => boolean;
  /** What is under way in a direction never arrives, and nothing sent later does. */
  readonly lose: (direction: 'toServer' | 'toClient') => void;
  /** How many packets wait for the client. */
  readonly waiting: () => number;
}

export function layCable(world: World, random: Random, { delay: [least, most] }: Weather): Cable {
  const channels = {
    toServer: { lastAt: 0, held: [], lost: false } as Channel,
    toClient: { lastAt: 0, held: [], lost: false } as Channel,
  };
  let blocked = false;

  function send(channel: Channel, deliver: () => void): void {
    if (channel.lost) return;
    channel.lastAt = Math.max(channel.lastAt, world.now() + random.between(least, most));
    world.after(channel.lastAt - world.now(), IMMORTAL, () => {
      if (channel.lost) return;
      if (blocked || channel.held.length > 0) channel.held.push(deliver);
      else deliver();
    });
  }

  /** One after the other, so that what each sets off comes before the next. */
  function release(channel: Channel): void {
    if (blocked || channel.lost) return;
    const [deliver] = channel.held;
    if (deliver === undefined) return;
    deliver();
    channel.held.shift();
    world.after(0, IMMORTAL, () => release(channel));
  }

  return {
    toServer: (deliver) => send(channels.toServer, deliver),
    toClient: (deliver) => send(channels.toClient, deliver),
    block() {
      blocked = true;
    },
    unblock() {
      blocked = false;
      release(channels.toServer);
      release(channels.toClient);
    },
    isBlocked: () => blocked,
    lose(direction) {
      channels[direction].lost = true;
      channels[direction].held = [];
    },
    waiting: () => channels.toClient.held.length,
  };
}
