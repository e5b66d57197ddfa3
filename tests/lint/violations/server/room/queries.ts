// Reported as plugin: SQL stays under server/store
import { Kysely } from 'kysely';

export const used = Kysely;
