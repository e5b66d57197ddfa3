// Reported as plugin: A feature never imports another
import { person } from '../../people/person.ts';

export const used = person;
