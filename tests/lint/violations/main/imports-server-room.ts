// Reported as lint/style/noRestrictedImports: main/ uses the server's one door
import { room } from '#server/room/room.ts';

export const used = room;
