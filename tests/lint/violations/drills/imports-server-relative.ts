// Reported as lint/style/noRestrictedImports: a relative import never leaves its layer
import { room } from '../server/room/room.ts';

export const used = room;
