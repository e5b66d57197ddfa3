// Reported as lint/style/noRestrictedImports: shared/ imports nothing but shared/
import { room } from '#server/room/room.ts';

export const used = room;
