// Reported as lint/style/noRestrictedImports: drills/ plays by the public protocol
import { room } from '#server/room/room.ts';

export const used = room;
