import { expect, it } from 'vitest';
import { emailMessage } from './email-message.ts';
import type { Update } from './update.ts';

const update: Update = {
  broadcast: 'b',
  key: 'QD-12',
  audience: 'public',
  status: 'investigating',
  text: 'Payments <fail>.\nWe look & act.\n\nSorry.',
  sentAt: '2026-11-20T09:00:00.000Z',
  nextUpdateAt: '2026-11-20T09:20:00.000Z',
};

it('[CAST-4] an e-mail says the text as it was written, the status and when the next comes', () => {
  expect(emailMessage(update, 'en', null)).toMatchObject({
    subject: '[QD-12] Service update: Investigating',
    text: 'Investigating\n\nPayments <fail>.\nWe look & act.\n\nSorry.\n\nNext update by 2026-11-20 09:20 UTC\n',
  });
  expect(emailMessage({ ...update, nextUpdateAt: null, status: 'resolved' }, 'ja', null).text).toContain(
    '復旧',
  );
});

it('[CAST-4] markup in a text stays text', () => {
  const { html } = emailMessage(update, 'en', null);
  expect(html).toContain('<p>Payments &lt;fail&gt;.<br>We look &amp; act.</p>\n<p>Sorry.</p>');
});

it('[CAST-4] whoever may end these e-mails finds the link as text and as HTML, in their language', () => {
  const link = 'https://status.example/status/unsubscribe/a.b';
  const { text, html } = emailMessage(update, 'ja', link);
  expect(text.endsWith(`\n\n配信を停止する：\n${link}\n`)).toBe(true);
  expect(html).toContain(`<p>配信を停止する：<br><a href="${link}">${link}</a></p>`);
  expect(emailMessage(update, 'en', link).text).toContain(`Stop these e-mails:\n${link}`);
});
