import fc from 'fast-check';

/** What people, alerts and attackers write, by what it tries. */
export const HOSTILE_TEXTS = {
  script: [
    '<script>window.__hit=1</script>',
    '</script><script>window.__hit=1</script>',
    '<ScRiPt src=//evil.example/x.js></sCrIpT>',
    '</title><script>window.__hit=1</script>',
    '</textarea><script>window.__hit=1</script>',
    '<!--<script>window.__hit=1//-->',
  ],
  handler: [
    '<img src=x onerror=window.__hit=1>',
    '"><img src=x onerror="window.__hit=1">',
    "' onmouseover='window.__hit=1' x='",
    '" autofocus onfocus="window.__hit=1" x="',
    '<body onload=window.__hit=1>',
    '<details open ontoggle=window.__hit=1>',
    '<input autofocus onfocus=window.__hit=1>',
    '<video><source onerror="window.__hit=1">',
    '`onclick=window.__hit=1`',
  ],
  address: [
    'javascript:window.__hit=1',
    'JaVaScRiPt:window.__hit=1',
    'java\tscript:window.__hit=1',
    'data:text/html,<script>window.__hit=1</script>',
    '//evil.example/x',
    'https://evil.example/?q="><script>window.__hit=1</script>',
    '<a href="javascript:window.__hit=1">click</a>',
    '<base href="//evil.example/">',
    '<meta http-equiv="refresh" content="0;url=//evil.example/">',
    '<link rel=stylesheet href=//evil.example/x.css>',
    '<iframe src=//evil.example></iframe>',
    '<object data=//evil.example></object>',
    '<form action=//evil.example><button>go</button></form>',
  ],
  svg: [
    '<svg onload=window.__hit=1>',
    '<svg><script>window.__hit=1</script></svg>',
    '<svg><animate onbegin=window.__hit=1 attributeName=x dur=1s>',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=window.__hit=1>#x"/></svg>',
    '<svg><foreignObject><img src=x onerror=window.__hit=1></foreignObject></svg>',
  ],
  mutation: [
    '<noscript><p title="</noscript><img src=x onerror=window.__hit=1>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.__hit=1&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=window.__hit=1>">',
    '<template><img src=x onerror=window.__hit=1></template>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.__hit=1>',
    '&lt;img src=x onerror=window.__hit=1&gt;',
    '&#60;script&#62;window.__hit=1&#60;/script&#62;',
    '\\u003cscript\\u003ewindow.__hit=1\\u003c/script\\u003e',
    '%3Cscript%3Ewindow.__hit=1%3C/script%3E',
  ],
  style: [
    'background:url(//evil.example/x.png)',
    '<style>@import "//evil.example/x.css";*{display:none}</style>',
    '</style><img src=x onerror=window.__hit=1>',
    '<div style="position:fixed;inset:0;background:url(//evil.example/x)">',
    'expression(window.__hit=1)',
  ],
  template: [
    '$t(app:close)',
    '{{title}} $t(app:refused) {{name}}',
    '{{constructor.constructor("window.__hit=1")()}}',
    '$\u007bwindow.__hit=1}',
    '<%= window.__hit=1 %>',
    '#{window.__hit=1}',
    '{{name}}',
    '{{title}} {{count}} {{- name}}',
    '$t(app:close, {"count": 3})',
    '$t(events.note.added)',
    '{name} {limit} {seconds}',
    '{{name}} $t(app:refused) {{from}}',
    "$& $1 $` $' $$",
    '%s %d %o %n',
  ],
  markdown: [
    '[click](javascript:window.__hit=1) **bold**',
    '![x](//evil.example/x.png)',
    '<https://evil.example>',
    '```\n<script>window.__hit=1</script>\n```',
    '| a | b |\n|---|---|',
  ],
  bidi: ['שלום עולם', 'مرحبا بالعالم 123', 'ana אבג 456', 'א', 'user 123 ‎‏ x'],
  turned: ['\u202egnp.exe', 'abc \u202e fed', '\u2066abc', '\u2069\u2069\u2069 abc', '\u202b abc \u202a'],
  marks: [
    `Z${'\u0351\u0323\u0354'.repeat(20)}algo`,
    `${'a\u0300\u0316'.repeat(30)}`,
    'क्षि ༼ ຈل͜ຈ༽',
    'é e\u0301 ﬁ ﷽',
  ],
  invisible: [
    'Ana\u200bRuiz',
    'An\u00ada',
    '\ufeffAna',
    'a\u2060b',
    'Ana\u3164',
    'A\u{e0061}\u{e0062}na',
    '\u2800x',
  ],
  homoglyph: ['Kеnji', 'Аnа', 'Ｋｅｎｊｉ', '𝐀𝐧𝐚', 'paypaI', 'ΑΝΑ'],
  emoji: ['👩‍🚒', '👨‍👩‍👧‍👦'.repeat(5), '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇯🇵🇩🇪', '✌🏿☠️', '1️⃣', '🫱🏻‍🫲🏿'],
  control: [
    'a\u0000b',
    '\u001b[2J\u001b[31mred',
    '\u001b]0;title\u0007',
    'a\u009b31mb',
    'a\rb',
    'bell\u0007',
    'x\u007fy',
    '\u0085z',
  ],
  lines: ['one\ntwo', 'a\u2028b\u2029c', 'x\r\n{"level":"error","msg":"forged"}', '\n\n\n\nfar', 'a\tb\tc'],
  query: [
    "'; DROP TABLE events; --",
    '" OR 1=1 --',
    '(.*)+$',
    '[',
    '\\',
    '*',
    '../../etc/passwd',
    'a%00b',
    '%',
    '?#&=+',
  ],
  spaced: ['\u00a0x', '\u3000全角', 'a    b', '   '],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TextKind = keyof typeof HOSTILE_TEXTS;

export interface HostileText {
  readonly kind: TextKind | 'mixed' | 'long' | 'unicode';
  readonly text: string;
}

const listed: readonly HostileText[] = Object.entries(HOSTILE_TEXTS).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind: kind as TextKind, text })),
);

const long = fc
  .tuple(fc.constantFrom('W', 'あ', 'x1', 'ש', '👩‍🚒', '\u202e<b>', 'ﷺ'), fc.integer({ min: 40, max: 5_000 }))
  .map(
    ([word, length]): HostileText => ({
      kind: 'long',
      text: word
        .repeat(Math.ceil(length / word.length))
        .slice(0, length)
        .toWellFormed(),
    }),
  );

const mixed = fc
  .array(fc.constantFrom(...listed), { minLength: 2, maxLength: 4 })
  .chain((parts) =>
    fc
      .constantFrom('', ' ', '"', "'", '>', '\u2069', '{{', '\n')
      .map((glue): HostileText => ({ kind: 'mixed', text: parts.map(({ text }) => text).join(glue) })),
  );

const unicode = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((text): HostileText => ({ kind: 'unicode', text }));

/** One hostile text: one of the lists, several of them in one, a very long word, or any characters there are. */
export const hostileText: fc.Arbitrary<HostileText> = fc.oneof(
  { arbitrary: fc.constantFrom(...listed), weight: 5 },
  { arbitrary: mixed, weight: 3 },
  { arbitrary: unicode, weight: 2 },
  { arbitrary: long, weight: 1 },
);
