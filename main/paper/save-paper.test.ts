import { describe, expect, it } from 'vitest';
import { sentence } from '#shared/errors/refusal.ts';
import { fileName, paperSaver } from './save-paper.ts';

function aSaver({ path = '/home/aiko/Documents/x.pdf', fails = '' } = {}) {
  const asked: unknown[] = [];
  const written = new Map<string, Uint8Array>();
  const contents = {
    printToPDF: async (options: object) => {
      asked.push(options);
      return Buffer.from('%PDF');
    },
  };
  const save = paperSaver({
    window: () => ({ webContents: contents }) as never,
    dialog: {
      showSaveDialog: async (_window: unknown, options: unknown) => {
        asked.push(options);
        return { canceled: path === '', filePath: path };
      },
    } as never,
    documents: () => '/home/aiko/Documents',
    language: () => 'ja',
    write: async (to, bytes) => {
      if (fails !== '') throw Object.assign(new Error(fails), { code: fails });
      written.set(to, bytes);
    },
  });
  return { save, asked, written };
}

describe('a paper that is kept', () => {
  it('[TL-6] is tagged, with an outline, by the page’s own size, where the person says', async () => {
    const { save, asked, written } = aSaver();
    const kept = await save({ name: 'QD-1 Brief' });
    expect(kept).toEqual({ outcome: 'saved', path: '/home/aiko/Documents/x.pdf' });
    // Printed before the dialog, behind which the page may become another one.
    expect(asked).toMatchObject([
      { generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true },
      { title: 'PDF として保存', defaultPath: '/home/aiko/Documents/QD-1 Brief.pdf' },
    ]);
    expect([...written.keys()]).toEqual(['/home/aiko/Documents/x.pdf']);
  });

  it('[TL-6] is nowhere when the person thinks better of it', async () => {
    const { save, written } = aSaver({ path: '' });
    expect(await save({ name: 'x' })).toEqual({ outcome: 'cancelled' });
    expect(written.size).toBe(0);
  });

  it.each([
    ['ENOSPC', /disk is full/],
    ['EACCES', /another folder/],
    ['ENOENT', /not there any more/],
    ['EIO', /EIO/],
  ])('[TL-6] that cannot be written says why, and what to do: %s', async (fails, words) => {
    const kept = await aSaver({ fails }).save({ name: 'Brief' });
    if (kept.outcome !== 'refused') return expect.unreachable();
    expect(sentence(kept.error, 'en')).toMatch(words);
    expect(sentence(kept.error, 'ja')).toMatch(/Brief\.pdf/);
    return undefined;
  });

  it('[TL-6] has a name that leads to no other folder', () => {
    expect(fileName('../../etc/passwd')).toBe('etc passwd');
    expect(fileName('QD-1: 決済の障害 / 指揮')).toBe('QD-1 決済の障害 指揮');
    expect(fileName('con\u202e\u0000.')).toBe('con');
    expect(fileName('...')).toBe('Quarterdeck');
  });
});
