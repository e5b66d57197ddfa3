import { useState } from 'react';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { useRoom } from './RoomProvider.tsx';

/** A form's way to give commands. */
export interface Give {
  /** What the rules refused at once, for the form to say; a later refusal is among the room's conflicts. */
  readonly refused: WireError | null;
  /** Gives a command; answers whether it was taken up, so that the form can close. */
  give<T extends CommandType>(type: T, data: CommandInput<T>): boolean;
  /** Forgets the refusal. */
  clear(): void;
}

/** The verbs of a form that stays open when the rules refuse what it says. */
export function useGive(): Give {
  const room = useRoom();
  const [refused, setRefused] = useState<WireError | null>(null);
  return {
    refused,
    clear: () => setRefused(null),
    give: (type, data) => {
      setRefused(null);
      const before = room.view.getState().outbox;
      const answer = room.send(type, data);
      if (room.view.getState().outbox !== before) return true;
      void answer.then((ack) => {
        if (!ack.ok) setRefused(ack.error);
      });
      return false;
    },
  };
}
