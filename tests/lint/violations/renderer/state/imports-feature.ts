// Reported as plugin: renderer/state and renderer/sync know no view
import { board } from '#renderer/features/tasks/board.ts';

export const used = board;
