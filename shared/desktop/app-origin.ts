/** The scheme and the host under which the desktop's window has its own files. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'quarterdeck';

/**
 * The origin of the desktop's window. Every server of ours admits it, since a window goes to other machines' rooms too: no
 * page of a browser can have it, and whoever asks needs a token all the same.
 */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
