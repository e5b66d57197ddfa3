import { z } from 'zod';
import { appearanceSchema } from './appearance.ts';
import { chosenNotificationsSchema } from './notifications.ts';
import { MOST_PLACES, placeSchema } from './places.ts';
import { chosenShortcutsSchema } from './shortcuts.ts';
import { zoomSchema } from './zoom.ts';

const share = z.number().min(0).max(100);

/** How much of the cockpit each panel has, in percent of its group. */
export const panelSharesSchema = z.strictObject({
  columns: z.strictObject({ left: share, middle: share, timeline: share }).exactOptional(),
  left: z.strictObject({ rail: share, people: share }).exactOptional(),
  middle: z.strictObject({ tasks: share, broadcasts: share }).exactOptional(),
});

export type PanelShares = z.output<typeof panelSharesSchema>;

/** What a person chose for how their cockpit reads, looks and sounds. What was answered once to a question is none of it. */
export const screenChoicesSchema = z.strictObject({
  language: appearanceSchema.shape.language.exactOptional(),
  theme: appearanceSchema.shape.theme.exactOptional(),
  muted: z.boolean().exactOptional(),
  volume: z.number().gt(0).max(100).exactOptional(),
  utc: z.boolean().exactOptional(),
  updateNotices: z.boolean().exactOptional(),
  shiftNotices: z.boolean().exactOptional(),
  panels: panelSharesSchema.exactOptional(),
});

export type ScreenChoices = z.output<typeof screenChoicesSchema>;

/** A place as it is told to another machine: an id is one machine's own, and nothing else of it is secret. */
export const carriedPlaceSchema = placeSchema.omit({ id: true });

export type CarriedPlace = z.output<typeof carriedPlaceSchema>;

/** What the program keeps of a person's choices that is as good on another machine. What is not said stays as it is there. */
export const machineChoicesSchema = z.strictObject({
  notifications: chosenNotificationsSchema.exactOptional(),
  shortcuts: chosenShortcutsSchema.exactOptional(),
  zoom: zoomSchema.exactOptional(),
  looksForUpdates: z.boolean().exactOptional(),
  places: z.array(carriedPlaceSchema).max(MOST_PLACES).exactOptional(),
});

export type MachineChoices = z.output<typeof machineChoicesSchema>;

/** Both: all that a person takes along. */
export const choicesSchema = machineChoicesSchema.extend({ screen: screenChoicesSchema.exactOptional() });

export type Choices = z.output<typeof choicesSchema>;
