import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsCut } from '#shared/broadcasting/sms.ts';
import { slackMessage } from './slack-message.ts';
import { smsText } from './sms-text.ts';
import { statuspageMessage } from './statuspage-message.ts';
import { teamsMessage } from './teams-message.ts';
import type { Update } from './update.ts';

const update: Update = {
  broadcast: 'b',
  key: 'QD-12',
  audience: 'public',
  status: 'identified',
  text: 'Payments <fail> & retry.',
  sentAt: '2026-11-20T09:00:00.000Z',
  nextUpdateAt: '2026-11-20T09:20:00.000Z',
};

function saying(text: string): Update {
  return { ...update, text };
}

const HOSTILE = '<!channel> @everyone @here <at>Ann</at> <b>x</b> <https://evil.example|here>';
const LONG = ['x', '&', '決', '\n', '"', '😀', 'word & line\n', '\u0007'].map((each) =>
  each.repeat(Math.ceil(200_000 / each.length)),
);

/** What goes to Slack; what is read of it is for the preview alone. */
function inSlack(text: string) {
  const { blocks, read: _, ...rest } = slackMessage(saying(text), 'en');
  const sections = blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : []));
  return { ...rest, blocks, sections };
}

function inTeams(text: string) {
  const { body, isCut } = teamsMessage(saying(text), 'en');
  const runs = JSON.parse(body).attachments[0].content.body.map(
    (block: { readonly inlines: readonly [{ readonly text: string }] }) => block.inlines[0].text,
  );
  return { body, isCut, runs };
}

describe('a message', () => {
  it('[CAST-6] in Slack has a heading, the text, when the next comes, and the same words without blocks', () => {
    const { text, blocks } = slackMessage(update, 'en');
    expect(text).toBe(
      '[QD-12] Service update: Identified\nPayments &lt;fail&gt; &amp; retry.\nNext update by 2026-11-20 09:20 UTC',
    );
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'context']);
    expect(inSlack(update.text).sections).toEqual(['Payments &lt;fail&gt; &amp; retry.']);
  });

  it('[CAST-6] in Teams is a card whose lines are plain text', () => {
    const { runs, body } = inTeams('One *line*.\nAnother.\n\n\nA paragraph.');
    expect(runs).toEqual([
      '[QD-12] Service update: Identified',
      'One *line*.',
      'Another.',
      'A paragraph.',
      'Next update by 2026-11-20 09:20 UTC',
    ]);
    expect(JSON.parse(body)).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
      ],
    });
  });

  it('[CAST-6] on a status page has its status, and in a short message its beginning', () => {
    expect(statuspageMessage(update, 'ja')).toMatchObject({
      name: '[QD-12] 障害のお知らせ',
      status: 'identified',
      body: 'Payments <\u2060fail> & retry.\n\n次回のお知らせ予定： 2026-11-20 09:20 UTC',
    });
    expect(smsText(saying('Payments\nfail.\u0007'), 'en')).toEqual({
      text: 'QD-12 Identified: Payments fail.',
      limit: 160,
      isCut: false,
    });
  });

  it('[CAST-4] calls nobody, and holds no tag, whatever stands in the text', () => {
    const slack = inSlack(HOSTILE);
    expect(JSON.stringify(slack)).not.toMatch(/<[!@#h]|@everyone|@here/);
    expect(slack.sections[0]).toContain('channel&gt;');
    for (const said of [inTeams(HOSTILE).body, statuspageMessage(saying(HOSTILE), 'en').body])
      expect(said).not.toMatch(/<at>|<\/at>|<b>|<!|@everyone|@here/);
  });

  it('[CAST-4] has no control characters', () => {
    const controls = 'a\u0000b\u001b[31mc\u0085d\r\ne\u2028f';
    for (const said of [
      inSlack(controls).text,
      ...inTeams(controls).runs,
      statuspageMessage(saying(controls), 'en').body,
      smsText(saying(controls), 'en').text,
    ])
      expect(said).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it.each(LONG)('[CAST-2] of 200 000 signs has what the channel takes, and says that it is cut', (text) => {
    const slack = inSlack(text);
    expect(Math.max(0, ...slack.sections.map((each) => each.length))).toBeLessThanOrEqual(3_000);
    expect(slack.blocks.length).toBeLessThanOrEqual(8);
    expect(slack.text.length).toBeLessThan(4_000);
    const teams = inTeams(text);
    expect(new TextEncoder().encode(teams.body).length).toBeLessThan(28_000);
    const page = statuspageMessage(saying(text), 'en');
    expect(page.body.length).toBeLessThanOrEqual(25_000);
    const sms = smsText(saying(text), 'en');
    expect(smsCut(sms.text).isCut).toBe(false);
    // Of blanks and of what controls nothing is left that could be cut.
    const isNothing = text.startsWith('\n') || text.startsWith('\u0007');
    expect([slack.isCut, teams.isCut, page.isCut, sms.isCut]).toEqual(
      Array.from({ length: 4 }).fill(!isNothing),
    );
    if (isNothing) return;
    expect(slack.sections.at(-1)).toMatch(/… \(cut\)$/);
    expect(teams.runs.at(-2)).toMatch(/… \(cut\)$/);
    expect(page.body).toContain('… (cut)\n\nNext update');
    expect(sms.text).toMatch(/(?:\.\.\.|…)$/);
  });

  it('[CAST-2] fits its channel and tears no sign apart, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9_500 }), fc.boolean(), (text, isJapanese) => {
        const language = isJapanese ? 'ja' : 'en';
        const slack = slackMessage(saying(text.repeat(3)), language);
        const teams = teamsMessage(saying(text.repeat(3)), language);
        const page = statuspageMessage(saying(text.repeat(3)), language);
        const sms = smsText(saying(text), language);
        for (const said of [JSON.stringify(slack), teams.body, page.body, sms.text])
          expect(said.isWellFormed()).toBe(true);
        expect(smsCut(sms.text).isCut).toBe(false);
        for (const block of slack.blocks)
          if (block.type === 'section') expect(block.text.text.length).toBeLessThanOrEqual(3_000);
        expect(new TextEncoder().encode(teams.body).length).toBeLessThan(28_000);
      }),
      { numRuns: 60 },
    );
  });
});
