import fc from 'fast-check';
import { OWNER_TOKEN } from '#tests/support/test-server.ts';

type Frame = string | Buffer;

interface Garbage {
  readonly kind: string;
  readonly frames: readonly Frame[];
}

const joined = JSON.stringify({ token: OWNER_TOKEN, protocol: 1 });
const deep = '['.repeat(100_000) + ']'.repeat(100_000);
function some(kind: string, ...frames: readonly (Frame | readonly Frame[])[]): fc.Arbitrary<Garbage> {
  const lists = frames.map((one) => (typeof one === 'string' || Buffer.isBuffer(one) ? [one] : one));
  return fc.constantFrom(...lists).map((list) => ({ kind, frames: list as readonly Frame[] }));
}

/** Frames that are no messages of the protocol. */
export const garbage: fc.Arbitrary<Garbage> = fc.oneof(
  some(
    'engine packet',
    '',
    '0',
    '1',
    '2',
    '2probe',
    '3',
    '5',
    '6',
    '7',
    '9',
    'x',
    '-1',
    '00',
    '\u0000',
    '４2[]',
  ),
  some(
    'socket packet',
    '4',
    '41',
    '43',
    '44',
    '45',
    '46',
    '47',
    '48',
    '4x',
    '4\u0000',
    '4-1',
    `44{"message":"x"}`,
  ),
  some(
    'event',
    '42',
    '42[]',
    '42{}',
    '42null',
    '42"clock"',
    '420',
    '42[null]',
    '42[{}]',
    '42[true]',
    '42[[]]',
    '42[1.5]',
    '42["clock"',
    '42["clock",{]',
    '42["clock",]',
    '42["clock",{}]]',
  ),
  some(
    'reserved name',
    ...['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'].map(
      (name) => `421["${name}",{}]`,
    ),
  ),
  some(
    'no acknowledgement',
    '42["clock",{"sent":1}]',
    '42["command",{}]',
    '42["__proto__"]',
    '42["clock",{"sent":1},"ack"]',
    '42["room:join",{"incident":"x","after":0},{"call":1}]',
  ),
  some(
    'acknowledgement id',
    '42999999999999999999999["clock",{"sent":1}]',
    `42${'9'.repeat(400)}["clock",{"sent":1}]`,
    '42-1["clock",{"sent":1}]',
    '421e9["clock",{"sent":1}]',
    '420x1["clock",{"sent":1}]',
    '42 1["clock",{"sent":1}]',
  ),
  some('acknowledgement', '430[]', '43999999[1]', '43', '43[]', '430{}', '430["__proto__"]'),
  some(
    'namespace',
    '40/',
    '40/admin',
    '40/admin,{}',
    '40/__proto__,',
    '42/admin,1["clock",{"sent":1}]',
    '41/admin,',
    `40/${'x'.repeat(100_000)},`,
    '40,',
    '40/a?token=x,{}',
    '40/constructor,{"token":1}',
  ),
  some(
    'connect again',
    `40${joined}`,
    '40{}',
    '40',
    '40null',
    '40[]',
    `40{"token":"${'x'.repeat(100_000)}"}`,
    '40{"__proto__":{"token":"x"}}',
    ['40{}', '40{}', '40{}'],
  ),
  some(
    'attachments',
    '451-["clock",{"_placeholder":true,"num":0}]',
    '450-["clock",{}]',
    '45-1-["clock"]',
    '45999999999-["clock"]',
    '451-',
    '451-[{"_placeholder":true,"num":7}]',
    '4599-["x"]',
  ),
  some(
    'attachment sent',
    ['451-1["clock",{"_placeholder":true,"num":0}]', Buffer.alloc(10)],
    ['451-1["command",{"_placeholder":true,"num":0}]', Buffer.alloc(1_000)],
    ['451-1["clock",{"sent":{"_placeholder":true,"num":-1}}]', Buffer.from('x')],
    ['451-1["clock",{"sent":{"_placeholder":true,"num":"__proto__"}}]', Buffer.from('x')],
    ['451-1["clock",{"_placeholder":true,"num":0}]', '422["clock",{"sent":1}]'],
    [`451-1["clock",${deep}]`, Buffer.from('x')],
    [`461-1[${deep}]`, Buffer.from('x')],
  ),
  some(
    'binary alone',
    Buffer.alloc(0),
    Buffer.from([0xff, 0xfe]),
    Buffer.alloc(100_000, 7),
    Buffer.from('42["clock",{}]'),
  ),
  some(
    'deep',
    `421[${'['.repeat(100_000)}${']'.repeat(100_000)}]`,
    `421["clock",${deep}]`,
    `421["clock",${'{"a":'.repeat(30_000)}0${'}'.repeat(30_000)}]`,
    `43${deep}`,
    `40${deep}`,
    `44${deep}`,
    `421["command",{"id":"d","incident":"x","type":"note.add","data":${deep}}]`,
  ),
  some(
    'too large',
    `421["clock","${'x'.repeat(1_000_000)}"]`,
    'x'.repeat(5_000_000),
    Buffer.alloc(2_000_000),
  ),
  some(
    'not JSON',
    '421["clock",NaN]',
    '421["clock",{"sent":1e999}]',
    '421["clock","\u0000"]',
    "421['clock']",
    '421["clock",{"sent":"\\ud8"}]',
    '421["clock",01]',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => ({ kind: 'any text', frames: [text] })),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => ({ kind: 'any event', frames: [`42${text}`] })),
  fc
    .tuple(
      fc.constantFrom('40', '41', '42', '43', '44', '45', '46'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    .map(([type, rest]) => ({ kind: 'any packet', frames: [type + rest] })),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => ({ kind: 'any bytes', frames: [Buffer.from(bytes)] })),
);
