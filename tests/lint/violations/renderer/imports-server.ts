// Reported as lint/style/noRestrictedImports: renderer/ imports shared/ only
import { room } from '#server/room/room.ts';

export const used = room;
