import { describe, expect, it } from 'vitest';
import { OWNER_TOKEN, type TestServer, testServer, until } from '#tests/support/test-server.ts';
import { addEmails } from './delivering.ts';
import { follow, linkIn, openToSubscribers, recipientsOf } from './subscribing.ts';

type File = string | Uint8Array<ArrayBuffer>;

async function send(server: TestServer, file: File, query: Record<string, string> = {}) {
  const asked = new URLSearchParams({ audience: 'public', language: 'en', ...query });
  const answer = await fetch(`${server.url}/api/v1/workspace/recipients/file?${asked}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OWNER_TOKEN}`, 'content-type': 'text/csv' },
    body: file,
  });
  return { status: answer.status, body: await answer.json() };
}

/** Sends a file to a server of its own, and answers what it said and whom it has now. */
async function imported(file: File, query: Record<string, string> = {}) {
  const server = await testServer();
  const { status, body } = await send(server, file, query);
  return { status, body, recipients: await recipientsOf(server) };
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );
}

function utf16(text: string, mark: boolean, isBig = false): Uint8Array<ArrayBuffer> {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(isBig ? buffer.swap16() : buffer);
}

const ANNA = { address: 'anna@example.com', language: 'ja', audience: 'executives', channel: 'email' };

/** メールアドレス, 言語 and 対象, then 日本語, in Shift_JIS. */
const SHIFT_JIS = bytes(
  [0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x83, 0x41, 0x83, 0x68, 0x83, 0x8c, 0x83, 0x58],
  ',',
  [0x8c, 0xbe, 0x8c, 0xea],
  ',',
  [0x91, 0xce, 0x8f, 0xdb],
  '\r\nanna@example.com,',
  [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea],
  ',executives\r\n',
);

describe('a file of recipients', () => {
  it.each<[string, File]>([
    ['UTF-8', 'address,language,audience\nanna@example.com,ja,executives\n'],
    ['UTF-8 with its mark', '\ufeffaddress,language,audience\r\nanna@example.com,ja,executives\r\n'],
    ['UTF-16 with its mark', utf16('address\tlanguage\taudience\r\nanna@example.com\tja\texecutives', true)],
    ['UTF-16 of big ends', utf16('address,language,audience\nanna@example.com,ja,executives', true, true)],
    ['UTF-16 without', utf16('address,language,audience\nanna@example.com,ja,executives', false)],
    ['Shift_JIS', SHIFT_JIS],
    ['Windows-1252', bytes('note,address,language,audience\nEmpf\xe4,anna@example.com,ja,executives')],
    ['semicolons', 'E-Mail;Language;Audience\r\nanna@example.com;Japanese;Executives'],
    ['tabs', 'メール\t言語\t対象\nanna@example.com\t日本語\texecutives'],
    ['an audience by its name', 'アドレス,言語,対象\nanna@example.com,日本語,経営陣'],
    [
      'quotes',
      '"language","Email address","name","audience"\r"ja","anna@example.com","A ""x"", B\r\nC","executives"\r',
    ],
    [
      'blanks and wide letters',
      '\n Ｅｍａｉｌ , lang ,audience\n\n anna@example.com , ＪＡ , Executives \n,,\n',
    ],
  ])('[CAST-1] is read in what table programs write: %s', async (_what, file) => {
    const { body, recipients } = await imported(file);
    expect(body).toEqual({ added: 1, known: 0, refused: { count: 0, lines: [] } });
    expect(recipients).toMatchObject([ANNA]);
  });

  it('[CAST-1] may be addresses alone; what a line leaves open is the owner’s choice', async () => {
    const { body, recipients } = await imported('anna@example.com\nben@example.com\n', {
      audience: 'executives',
      language: 'ja',
    });
    expect(body).toMatchObject({ added: 2 });
    expect(recipients).toMatchObject([ANNA, { ...ANNA, address: 'ben@example.com' }]);
  });

  it('[CAST-1] is refused line by line, with the line and why; the others are taken', async () => {
    const file = [
      'address,language,audience,note',
      '=HYPERLINK("https://evil.example","anna@example.com"),en,public,',
      '"first',
      'second",en,public,',
      '+cmd@example.com,en,public,',
      '-1@example.com,,,',
      '@anna,,,',
      "'=1+1,,,",
      'anna@example.com,=1,,',
      'Anna <anna@example.com>,,,',
      'ännä@example.com,,,',
      ',en,public,=HYPERLINK("x")',
      'ben@example.com,fr,,',
      'ben@example.com,en,nobody,',
      'good@example.com,,,=nobody reads this',
      'GOOD@example.com,,,',
      '"open@example.com,,,',
      'lost@example.com,,,',
    ].join('\n');
    const { status, body, recipients } = await imported(file);
    expect(status).toBe(200);
    expect(recipients.map(({ address }) => address)).toEqual(['good@example.com']);
    expect([body.added, body.known, body.refused.count]).toEqual([1, 1, 13]);
    expect(
      body.refused.lines.map(({ line, why }: { line: number; why: string }) => `${line} ${why}`),
    ).toEqual([
      '2 formula',
      '3 not_an_address',
      '5 formula',
      '6 formula',
      '7 formula',
      '8 formula',
      '9 formula',
      '10 not_an_address',
      '11 not_an_address',
      '12 no_address',
      '13 unknown_language',
      '14 unknown_audience',
      '17 open_quote',
    ]);
  });

  it('[CAST-1] of several columns without names is not guessed at', async () => {
    const { body, recipients } = await imported('anna@example.com,Anna\nben@example.com\n');
    expect(body.refused.lines).toEqual([{ line: 1, why: 'several_columns', said: 'Anna' }]);
    expect(recipients).toMatchObject([{ address: 'ben@example.com' }]);
  });

  it('[CAST-1] is only looked at before: the preview says the same and stores nothing', async () => {
    const server = await testServer();
    await addEmails(server, ['known@example.com']);
    const file = 'known@example.com\nnew@example.com\nnew@example.com\nno\n';
    const preview = await send(server, file, { preview: 'true' });
    expect(preview.body).toMatchObject({ added: 1, known: 2, refused: { count: 1 } });
    expect(await recipientsOf(server)).toHaveLength(1);
    expect((await send(server, file)).body).toEqual(preview.body);
    expect(await recipientsOf(server)).toHaveLength(2);
    expect((await send(server, file)).body).toMatchObject({ added: 0, known: 3 });
  });

  it('[CAST-1] takes 5 000 lines and refuses more, whole; lines of nothing count for nothing', async () => {
    const list = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@example.com`).join('\n');
    const server = await testServer();
    expect(await send(server, `address\n${list(5_000)}\n\n\n`)).toMatchObject({
      status: 200,
      body: { added: 5_000 },
    });
    const long = await send(await testServer(), list(5_002));
    expect(long).toMatchObject({ status: 413, body: { error: { details: { reason: 'import_too_long' } } } });
    expect((await imported('\n'.repeat(1_000_000))).status).toBe(413);
  });

  it.each<[string, File, string]>([
    ['NUL bytes', 'anna@example.com\0\nben@example.com', 'import_not_text'],
    [
      'a spreadsheet',
      bytes('PK', [3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 0, 0, 0, 0, 200, 0, 1]),
      'import_not_text',
    ],
    ['more than 1 MB', 'a'.repeat(1024 * 1024 + 1), 'too_large'],
    ['10 MB', new Uint8Array(10 * 1024 * 1024), 'too_large'],
  ])('[CAST-1] that is none is refused whole: %s', async (_what, file, reason) => {
    const { status, body, recipients } = await imported(file);
    expect([body.error?.details?.reason, status]).toEqual([reason, reason === 'too_large' ? 413 : 400]);
    expect(recipients).toEqual([]);
  });

  it('[CAST-1] asks each by mail first where the owner wants that, and is refused where nobody can be asked', async () => {
    const { server, mail } = await openToSubscribers();
    await addEmails(server, ['known@example.com'], 'executives');
    const file = 'address,audience,language\nknown@example.com,executives,\nanna@example.com,executives,ja\n';
    const asked = await send(server, file, { confirm: 'true' });
    expect(asked.body).toMatchObject({ added: 1, known: 1 });
    expect(await recipientsOf(server)).toHaveLength(1);
    await until(() => mail.mails.length === 1);
    await follow(server, linkIn(mail.mails[0]?.raw ?? '', 'confirm'), 'POST');
    expect((await recipientsOf(server))[1]).toMatchObject({ ...ANNA, confirmedAt: expect.any(String) });
    const closed = await imported(file, { confirm: 'true' });
    expect(closed).toMatchObject({ status: 409, recipients: [] });
  });

  it('[CAST-1] goes out as a table in which nothing is run, and comes in again as it was', async () => {
    const server = await testServer();
    await addEmails(server, ['=1+1@example.com', '+cmd@example.com', 'anna@example.com']);
    const answer = await server.call('GET', '/api/v1/workspace/recipients/file');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const table: string = answer.body;
    expect(table.split('\r\n')).toEqual([
      '"address","language","audience","channel","confirmed"',
      `"'=1+1@example.com","en","public","email",""`,
      `"'+cmd@example.com","en","public","email",""`,
      '"anna@example.com","en","public","email",""',
      '',
    ]);
    const again = await send(server, table);
    expect(again.body).toMatchObject({ added: 0, known: 1, refused: { count: 2 } });
  });
});
