/** The id of this machine's own room. No list holds it: it is always there. */
export const OWN_PLACE = 'own';
