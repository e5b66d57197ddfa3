import { basename } from 'node:path';
import type { Dialog } from 'electron';
import type { Choices, ScreenChoices } from '#shared/desktop/choices.ts';
import type { KeptFile } from '#shared/desktop/kept-file.ts';
import { MOST_PLACES } from '#shared/desktop/places.ts';
import type { ReadSettings, TakenSettings } from '#shared/desktop/settings-file.ts';
import type { RefusalReason } from '#shared/errors/catalogue.ts';
import { type RefusalDetails, refusal } from '#shared/errors/refusal.ts';
import type { Language } from '../appearance/appearance.ts';
import { codeOf } from '../files/code-of.ts';
import { type KeepDeps, keepFile } from '../files/keep-file.ts';
import { choicesOf, hasRoomFor, newPlaces, writeChoices } from './choices.ts';
import { choicesIn, textOf } from './choices-text.ts';
import type { Settings } from './settings.ts';
import { SETTINGS_WORDS } from './words.ts';

export interface CarryDeps extends KeepDeps {
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  readonly language: () => Language;
  readonly settings: Settings;
  /** Reads a file that is no larger than so many bytes. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  readonly newId: () => string;
  /** The day on the clock of this machine, `2026-11-28`. */
  readonly today: () => string;
  /** Whoever has read settings reads them anew: so what was taken holds at once. */
  readonly reread: () => void;
}

/** A hundred places with the longest names are a twentieth of it. */
const MOST_MB = 1;

/** Carries what a person chose from this machine to another by a file. A file changes nothing before it is taken. */
export function carrySettings(deps: CarryDeps) {
  const { settings, language, newId } = deps;
  let held: { readonly id: string; readonly choices: Choices } | undefined;

  return {
    save: (screen: ScreenChoices): Promise<KeptFile> =>
      keepFile(deps, {
        ...SETTINGS_WORDS[language()].save,
        name: `quarterdeck-settings-${deps.today()}.json`,
        extension: 'json',
        make: async () => Buffer.from(textOf({ ...choicesOf(settings), screen })),
      }),

    read: async (): Promise<ReadSettings> => {
      const shown = deps.window();
      if (shown === undefined) return { outcome: 'cancelled' };
      const { title, kind } = SETTINGS_WORDS[language()].take;
      const { canceled, filePaths } = await deps.dialog.showOpenDialog(shown, {
        title,
        defaultPath: deps.documents(),
        filters: [{ name: kind, extensions: ['json'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return { outcome: 'cancelled' };
      held = undefined;
      const name = basename(path);
      const bytes = await deps.read(path, MOST_MB * 1_000_000).catch(codeOf);
      if (typeof bytes === 'string')
        return refused(READING[bytes] ?? 'settings_unreadable', { name, why: bytes, limit: MOST_MB });
      const found = choicesIn(bytes, name);
      if (!found.ok) return { outcome: 'refused', error: found.error };
      const { places, ...choices } = found.choices;
      const added = newPlaces(places ?? [], settings);
      if (!hasRoomFor(added, settings))
        return refused('settings_too_many_places', { name, limit: MOST_PLACES });
      const wanted = { ...choices, places: [...added] };
      held = { id: newId(), choices: wanted };
      return { outcome: 'read', id: held.id, name, now: choicesOf(settings), wanted };
    },

    take: ({ id }: { readonly id: string }): TakenSettings => {
      if (held?.id !== id) return refused('settings_not_held', {});
      const { screen: _ofThePage, ...choices } = held.choices;
      try {
        writeChoices(choices, settings, newId);
      } catch (error) {
        return refused('settings_not_kept', { why: codeOf(error) });
      }
      held = undefined;
      deps.reread();
      return { outcome: 'taken' };
    },
  };
}

const READING: Readonly<Record<string, RefusalReason>> = {
  ENOENT: 'settings_gone',
  ENOTDIR: 'settings_gone',
  EACCES: 'settings_no_access',
  EPERM: 'settings_no_access',
  EFBIG: 'settings_too_large',
  EISDIR: 'settings_not_json',
};

function refused(reason: RefusalReason, details: RefusalDetails) {
  return { outcome: 'refused', error: refusal(reason, details) } as const;
}
