import type { PrintToPDFOptions } from 'electron';
import type { KeptFile } from '#shared/desktop/kept-file.ts';
import type { Language } from '../appearance/appearance.ts';
import { type KeepDeps, keepFile } from '../files/keep-file.ts';
import { PAPER_WORDS } from './words.ts';

interface PaperDeps extends KeepDeps {
  readonly language: () => Language;
}

/**
 * As the page's own print styles say it: its size, its margins with the running head, black on white. Tagged and with an
 * outline, so that a screen reader finds its way.
 */
const AS_THE_PAGE_SAYS: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** Keeps the page of the window as a PDF where the person says. */
export function paperSaver({ language, ...deps }: PaperDeps) {
  return ({ name }: { readonly name: string }): Promise<KeptFile> =>
    keepFile(deps, {
      ...PAPER_WORDS[language()],
      name: `${fileName(name)}.pdf`,
      extension: 'pdf',
      make: ({ webContents }) => webContents.printToPDF(AS_THE_PAGE_SAYS),
    });
}

/** A name that every file system takes, and that leads to no other folder. */
export function fileName(said: string): string {
  const plain = said
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...plain].slice(0, 80).join('').trim() || 'Quarterdeck';
}
