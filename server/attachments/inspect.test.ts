import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '#shared/errors/refusal.ts';
import { termIn } from '#shared/errors/terms.ts';
import { CONTENTS, contentOf } from './content.ts';
import { orientationIn } from './exif.ts';
import { type Inspected, inspect } from './inspect.ts';
import { aGif, aJpeg, anExif, aPng, aWebp, aWindowsProgram, SECRET } from './testing/files.ts';

function look(name: string, bytes: Buffer, type = ''): Inspected | Refusal {
  return inspect({ name, type, bytes });
}

function taken(name: string, bytes: Buffer, type = ''): Inspected & { readonly kept: Buffer } {
  const found = look(name, bytes, type);
  if (!('file' in found)) throw new Error(found.message);
  return { ...found, kept: Buffer.concat(found.pieces) };
}

function refused(name: string, bytes: Buffer, type = ''): string {
  const found = look(name, bytes, type);
  return 'file' in found ? 'taken' : found.message;
}

const ZIP = Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1');
const PAGE = Buffer.from('  <!-- hello -->\n<!DOCTYPE html><script>alert(1)</script>');
const DRAWING = Buffer.from(
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
);

describe('what a file is', () => {
  it('[TL-2] is told by its bytes, and a picture’s size with it', () => {
    expect(taken('a.png', aPng(640, 480)).file).toMatchObject({
      mediaType: 'image/png',
      width: 640,
      height: 480,
    });
    expect(taken('a.jpg', aJpeg(640, 480)).file).toMatchObject({
      mediaType: 'image/jpeg',
      width: 640,
      height: 480,
    });
    expect(taken('a.gif', aGif(64, 48)).file).toMatchObject({
      mediaType: 'image/gif',
      width: 64,
      height: 48,
    });
    expect(taken('a.webp', aWebp(640, 480)).file).toMatchObject({
      mediaType: 'image/webp',
      width: 640,
      height: 480,
    });
    expect(taken('a.pdf', Buffer.from('%PDF-1.7\n')).file.mediaType).toBe('application/pdf');
    expect(taken('db2.log', Buffer.from('遅延 4 GB\n')).file).toEqual({
      mediaType: 'text/plain',
      bytes: 12,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('[TL-2] is a download of unknown kind where a browser could run what is in it, or nobody knows it', () => {
    const others = {
      'a.svg': DRAWING,
      'a.html': PAGE,
      'a.zip': ZIP,
      core: Buffer.from([1, 2, 3, 0]),
      a: aWindowsProgram(),
    };
    for (const [name, bytes] of Object.entries(others)) {
      expect([name, taken(name, bytes).file.mediaType]).toEqual([name, 'application/octet-stream']);
    }
  });

  it('[TL-2] that is text is text in the encodings that logs come in', () => {
    const shiftJis = Buffer.from([0x8f, 0xe1, 0x8a, 0x51, 0x0a]);
    const utf16 = Buffer.from('\ufeffdb2 down\r\n', 'utf16le');
    for (const bytes of [
      shiftJis,
      utf16,
      Buffer.from('\x1b[31mred\x1b[0m\n'),
      Buffer.from('MZ is a country'),
    ]) {
      expect(contentOf(bytes)).toBe('text');
    }
    expect(refused('a.log', Buffer.from('half a text\0'))).toContain('is something else');
  });
});

describe('a file that is not what it says', () => {
  it.each([
    ['outage.png', aWindowsProgram(), '', 'a Windows program'],
    ['outage.png', aWindowsProgram(), 'image/png', 'a Windows program'],
    ['outage', aWindowsProgram(), 'image/png', 'a Windows program'],
    ['outage.PNG ', PAGE, '', 'a web page'],
    ['outage.jpg', DRAWING, '', 'an SVG drawing'],
    ['outage.gif', Buffer.from('GIF8'), '', 'plain text'],
    ['report.pdf', ZIP, '', 'a ZIP archive'],
    ['report.pdf', Buffer.from(' %PDF-1.7'), '', 'plain text'],
    ['notes.txt', aPng(), '', 'a PNG picture'],
    ['notes.csv', aWindowsProgram(), 'text/csv', 'a Windows program'],
    ['photo.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'image/jpeg', 'a HEIC picture'],
    ['drawing.svg', aPng(), 'image/svg+xml', 'a PNG picture'],
    ['plan.docx', aWindowsProgram(), '', 'a Windows program'],
    ['dump.zip', aPng(), 'application/zip', 'a PNG picture'],
  ])('[TL-2] is refused, and told what it is: %s', (name, bytes, type, what) => {
    expect(refused(name, bytes, type)).toContain(`is ${what}, and not what it calls itself`);
  });

  it.each([
    ['photo.jpg', aPng(), 'image/jpeg'],
    ['setup.exe', aWindowsProgram(), 'application/x-msdownload'],
    ['screenshot', aPng(), ''],
    ['plan.docx', ZIP, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['page.txt', PAGE, 'text/plain'],
    ['trace.bin', Buffer.from([0, 1, 2]), 'application/octet-stream'],
    ['film.mov', Buffer.from([0, 1, 2]), 'video/quicktime'],
  ])('[TL-2] but one that promises nothing, or nothing else, is taken: %s', (name, bytes, type) => {
    expect(refused(name, bytes, type)).toBe('taken');
  });

  it('[DESK-4] is told in both languages, whatever it is', () => {
    for (const content of CONTENTS) {
      for (const language of ['en', 'ja'] as const) {
        expect([content, termIn(`file:${content}`, language)]).not.toEqual([content, `file:${content}`]);
      }
    }
  });
});

describe('metadata', () => {
  const texts = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'prVt'].map(
    (type) => [type, Buffer.from(SECRET)] as const,
  );
  it.each([
    ['PNG', 'a.png', aPng(4, 2, texts)],
    ['JPEG', 'a.jpg', aJpeg(4, 2, anExif(1))],
    ['WebP', 'a.webp', aWebp(4, 2, anExif(1))],
    ['GIF', 'a.gif', aGif()],
  ])('[TL-2] of a %s is taken out: where it was taken, and every other word', (_kind, name, bytes) => {
    expect(bytes.includes(SECRET)).toBe(true);
    const { kept, file } = taken(name, bytes);
    expect(kept.includes(SECRET)).toBe(false);
    expect(kept.includes('Exif')).toBe(false);
    expect(file.bytes).toBe(kept.length);
    // What is kept is whole, and there is nothing more to take out of it.
    expect(taken(name, kept).kept.equals(kept)).toBe(true);
  });

  it('[TL-2] leaves the colours, and what is drawn, byte for byte', () => {
    const { kept } = taken('a.jpg', aJpeg(4, 2, anExif(1)));
    expect(kept.includes('the colours')).toBe(true);
    expect(kept.includes(Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]))).toBe(true);
    expect(kept.includes('tmb')).toBe(false);
    const plain = aPng(4, 2);
    expect(taken('a.png', plain).kept.equals(plain)).toBe(true);
    expect(taken('a.gif', aGif()).kept.includes('NETSCAPE2.0')).toBe(true);
  });

  it.each([3, 6, 8])(
    '[TL-2] still says how a picture was held (%i), so that it does not turn',
    (orientation) => {
      for (const order of ['II', 'MM'] as const) {
        const { kept, file } = taken('a.jpg', aJpeg(640, 480, anExif(orientation, order)));
        const at = kept.indexOf('Exif\0\0');
        expect(orientationIn(kept.subarray(at + 6))).toBe(orientation);
        expect(kept.includes(SECRET)).toBe(false);
        expect([file.width, file.height]).toEqual(orientation === 3 ? [640, 480] : [480, 640]);
      }
      const webp = taken('a.webp', aWebp(4, 2, anExif(orientation))).kept;
      expect(orientationIn(webp.subarray(webp.indexOf('EXIF') + 8))).toBe(orientation);
      const png = taken('a.png', aPng(4, 2, [['eXIf', anExif(orientation)]])).kept;
      expect(orientationIn(png.subarray(png.indexOf('eXIf') + 4))).toBe(orientation);
      expect(taken('a.png', png).kept.equals(png)).toBe(true);
    },
  );

  it.each([
    ['a.png', aPng()],
    ['a.jpg', aJpeg()],
    ['a.webp', aWebp()],
    ['a.gif', aGif()],
  ])('[TL-2] what hides behind the end of %s is not kept', (name, bytes) => {
    const polyglot = Buffer.concat([bytes, ZIP, Buffer.from(SECRET)]);
    const { kept } = taken(name, polyglot);
    expect(kept.includes('PK')).toBe(false);
    expect(kept.includes(SECRET)).toBe(false);
  });
});

describe('a damaged file', () => {
  it.each([
    ['a.png', aPng()],
    ['a.jpg', aJpeg(4, 2, anExif(6))],
    ['a.webp', aWebp(4, 2, anExif(6))],
    ['a.gif', aGif()],
  ])('[TL-2] %s is refused wherever it was cut', (name, bytes) => {
    for (let length = 14; length < bytes.length; length += 1) {
      expect([length, refused(name, bytes.subarray(0, length))]).not.toEqual([length, 'taken']);
    }
    expect(refused(name, bytes.subarray(0, bytes.length - 1))).toContain('damaged or cut short');
    expect(refused(name, Buffer.alloc(0))).toContain('is empty (0 bytes)');
  });

  it('[TL-2] a PNG whose sum does not hold is refused', () => {
    const bytes = aPng();
    bytes[45] = (bytes[45] ?? 0) ^ 1;
    expect(refused('a.png', bytes)).toContain('damaged');
  });

  it('[TL-2] whatever bytes come, they are taken or refused, and what is taken is whole', () => {
    const seeds = [
      aPng(4, 2, [['tEXt', Buffer.from('x')]]),
      aJpeg(4, 2, anExif(6)),
      aWebp(4, 2, anExif(6)),
      aGif(),
    ];
    const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...seeds), edits, fc.nat(400), (seed, changes, cut) => {
        const bytes = Buffer.from(seed.subarray(0, seed.length - Math.max(0, cut - 200)));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const found = look('a', bytes);
        if (!('file' in found)) return;
        const kept = Buffer.concat(found.pieces);
        const again = look('a', kept);
        expect('file' in again ? again.file : again).toEqual(found.file);
      }),
      { numRuns: 500 },
    );
  });
});
