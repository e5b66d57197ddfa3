import { type ClockAck, type ClockMessage, clockAckSchema, clockSchema } from './clock.ts';
import { type CommandAck, type CommandMessage, commandAckSchema, commandSchema } from './command.ts';
import { type RoomJoin, type RoomJoinAck, roomJoinAckSchema, roomJoinSchema } from './room-join.ts';
import { type RoomLeave, type RoomLeaveAck, roomLeaveAckSchema, roomLeaveSchema } from './room-leave.ts';
import { type RoomRead, type RoomReadAck, roomReadAckSchema, roomReadSchema } from './room-read.ts';

/** Everything a client sends: the schema of its payload and of its acknowledgement. */
export const clientToServer = {
  'room:join': { payload: roomJoinSchema, ack: roomJoinAckSchema },
  'room:read': { payload: roomReadSchema, ack: roomReadAckSchema },
  'room:leave': { payload: roomLeaveSchema, ack: roomLeaveAckSchema },
  command: { payload: commandSchema, ack: commandAckSchema },
  clock: { payload: clockSchema, ack: clockAckSchema },
};

/** The same as Socket.IO's event map. */
export interface ClientToServerEvents {
  'room:join': (payload: RoomJoin, ack: (answer: RoomJoinAck) => void) => void;
  'room:read': (payload: RoomRead, ack: (answer: RoomReadAck) => void) => void;
  'room:leave': (payload: RoomLeave, ack: (answer: RoomLeaveAck) => void) => void;
  command: (payload: CommandMessage, ack: (answer: CommandAck) => void) => void;
  clock: (payload: ClockMessage, ack: (answer: ClockAck) => void) => void;
}
