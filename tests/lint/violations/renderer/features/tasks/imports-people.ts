// Reported as plugin: A feature never imports another
import { person } from '#renderer/features/people/person.ts';

export const used = person;
