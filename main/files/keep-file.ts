import { join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { KeptFile } from '#shared/desktop/kept-file.ts';
import type { RefusalReason } from '#shared/errors/catalogue.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { codeOf } from './code-of.ts';

export interface KeepDeps {
  /** The window that it is asked over; undefined where it has just gone. */
  readonly window: () => BrowserWindow | undefined;
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  /** The person's own folder for documents. */
  readonly documents: () => string;
  /** Writes a file whole or not at all. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
}

/** A file as it is proposed to the person. */
interface Proposed {
  /** Of the dialog. */
  readonly title: string;
  /** What such a file is called. */
  readonly kind: string;
  /** Without a folder, with its extension. */
  readonly name: string;
  readonly extension: string;
  readonly make: (window: BrowserWindow) => Promise<Uint8Array>;
}

/** Keeps something as a file where the person says. Nothing half-written is left anywhere. */
export async function keepFile(deps: KeepDeps, proposed: Proposed): Promise<KeptFile> {
  const { title, kind, name, extension, make } = proposed;
  const shown = deps.window();
  if (shown === undefined) return { outcome: 'cancelled' };
  // Made before anybody is asked: while the dialog is open the window may come to show something else.
  const bytes = await make(shown).catch(codeOf);
  if (typeof bytes === 'string') return notKept(bytes, name);
  const { canceled, filePath } = await deps.dialog.showSaveDialog(shown, {
    title,
    defaultPath: join(deps.documents(), name),
    filters: [{ name: kind, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { outcome: 'cancelled' };
  try {
    await deps.write(filePath, bytes);
    return { outcome: 'saved', path: filePath };
  } catch (error) {
    return notKept(codeOf(error), name);
  }
}

function notKept(code: string, name: string): KeptFile {
  return { outcome: 'refused', error: refusal(REASONS[code] ?? 'save_failed', { name, why: code }) };
}

const REASONS: Readonly<Record<string, RefusalReason>> = {
  ENOSPC: 'save_disk_full',
  EDQUOT: 'save_disk_full',
  EACCES: 'save_no_access',
  EPERM: 'save_no_access',
  EROFS: 'save_no_access',
  EISDIR: 'save_no_access',
  EBUSY: 'save_no_access',
  ENOENT: 'save_no_folder',
  ENOTDIR: 'save_no_folder',
};
