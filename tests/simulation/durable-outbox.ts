import { type KeptCommand, memoryOutbox, type Outbox } from '#renderer/sync/outbox.ts';

/** What a machine keeps of a screen's commands: it outlives every page that has it open. */
export interface DurableOutbox {
  /** The outbox as a page that is opened now finds it. */
  readonly open: () => Outbox;
  readonly list: () => readonly KeptCommand[];
  /** The id that the next command here gets, and draws it. */
  readonly nextId: () => string;
  readonly drawId: () => string;
  /** How many commands were ever put in, and the last one's id. */
  readonly issued: () => number;
  readonly lastId: () => string | null;
}

/** @param gave told of each command before it is kept */
export function durableOutbox(machine: string, gave: (command: KeptCommand) => void): DurableOutbox {
  const kept = memoryOutbox();
  let drawn = 0;
  let issued = 0;
  let lastId: string | null = null;
  return {
    open: () => ({
      ...kept,
      put(command) {
        issued += 1;
        lastId = command.id;
        gave(command);
        kept.put(command);
      },
    }),
    list: kept.list,
    nextId: () => `${machine}-${drawn + 1}`,
    drawId() {
      drawn += 1;
      return `${machine}-${drawn}`;
    },
    issued: () => issued,
    lastId: () => lastId,
  };
}
