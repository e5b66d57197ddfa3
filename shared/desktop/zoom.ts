import { z } from 'zod';

/** Chromium's steps, each about a fifth: from half the size to three times. */
export const LEAST_ZOOM = -4;
export const MOST_ZOOM = 6;

/** How large the cockpit is shown. */
export const zoomSchema = z.int().min(LEAST_ZOOM).max(MOST_ZOOM);
