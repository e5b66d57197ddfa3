import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

const number = z.number().min(0.01).max(100_000).optional();

/** A count, and one reminder each in every task's clock: many of them would cost everybody time, not remind better. */
const reminders = z.int().min(1).max(20).optional();

/** One file is held in memory while it is looked at. */
const fileSize = z.number().min(0.001).max(100).optional();

/** No window at all: an update goes out as it is sent. */
const window = z.number().min(0).max(600).optional();

const OWN: Partial<Record<keyof Settings, z.ZodOptional<z.ZodNumber>>> = {
  understoodReminders: reminders,
  attachmentMegabytes: fileSize,
  takeBackSeconds: window,
};

const shape = Object.fromEntries(
  Object.keys(DEFAULT_SETTINGS).map((name) => [name, OWN[name as keyof Settings] ?? number]),
) as { [Name in keyof Settings]: typeof number };

/** An incident's or a workspace's own numbers: any of the settings, none required. */
export const settingsSchema = z.strictObject(shape);
