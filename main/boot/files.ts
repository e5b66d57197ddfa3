import { randomUUID } from 'node:crypto';
import { app, dialog } from 'electron';
import type { KnownAppearance } from '../appearance/appearance.ts';
import { readAtMost } from '../files/read-at-most.ts';
import { writeBeside } from '../files/write-beside.ts';
import { paperCalls } from '../ipc/paper-calls.ts';
import { settingsFileCalls } from '../ipc/settings-file-calls.ts';
import { dayOf } from '../settings/day-of.ts';
import type { Settings } from '../settings/settings.ts';
import type { OpenWindows } from '../windows/open-windows.ts';

interface FilesDeps {
  readonly windows: OpenWindows;
  readonly appearance: KnownAppearance;
  readonly settings: Settings;
  /** Told when settings were taken from a file. */
  readonly rereadSettings: () => void;
}

/** What a person keeps as a file of their own, and takes from one. Returns what answers the cockpit about it. */
export function bootFiles({ windows, appearance, settings, rereadSettings }: FilesDeps) {
  const kept = {
    window: () => windows.find('cockpit'),
    dialog,
    documents: () => app.getPath('documents'),
    language: () => appearance.now().language,
    write: writeBeside,
  };
  return {
    ...paperCalls(kept),
    ...settingsFileCalls({
      ...kept,
      settings,
      read: readAtMost,
      newId: randomUUID,
      today: () => dayOf(new Date()),
      reread: rereadSettings,
    }),
  };
}
