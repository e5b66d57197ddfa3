// Reported as plugin: renderer/components knows nothing of ours but styles
import { severity } from '#shared/incident/severity.ts';

export const used = severity;
