import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLIC_STATUSES } from '#shared/incident/broadcasts/broadcast.ts';
import { check } from './check.ts';
import { DEFAULT_TEMPLATES } from './default-templates.ts';
import { rendered } from './template.ts';

const FIELDS = { title: 'Payments fail', since: '14:02 UTC', none: null, parts: ['Search', 'Login'] };

describe('a template', () => {
  it.each([
    ['{{title}} since {{ since }}.', 'Payments fail since 14:02 UTC.'],
    ['A{{#if none}} no{{/if}}{{#if since}} yes{{/if}}.', 'A yes.'],
    ['{{#each parts}}- {{this}}\n{{/each}}', '- Search\n- Login'],
    ['{{#each parts}}{{#if since}}{{this}} {{/if}}{{/each}}', 'Search Login'],
    ['Hit: {{parts}}.', 'Hit: Search, Login.'],
  ])('[CAST-2] fills in %j', (template, text) => {
    expect(rendered(template, FIELDS)).toEqual({ ok: true, text });
  });

  it.each([
    ['{{cost}}', 'unknown', '{{cost}}'],
    ['{{constructor}}', 'unknown', '{{constructor}}'],
    ['{{title', 'unknown', '{{title'],
    ['{{title | upper}}', 'unknown', '{{title | upper}}'],
    ['{{#if title}} x', 'unclosed', '{{#if}}'],
    ['x {{/if}}', 'unclosed', '{{/if}}'],
  ])('[CAST-3] is stopped by %j', (template, problem, words) => {
    expect(rendered(template, FIELDS)).toEqual({ ok: false, problem, words });
  });

  it('[CAST-2] is stopped where it would run for ever or fill the disk', () => {
    const many = Array.from({ length: 10_000 }, () => 'x');
    expect(rendered('{{#each many}}{{this}}{{/each}}', { many })).toMatchObject({ problem: 'too_long' });
    const nested = '{{#each many}}{{#each many}}{{#each many}}x{{/each}}{{/each}}{{/each}}';
    expect(rendered(nested, { many })).toMatchObject({ problem: 'too_long' });
    expect(rendered('{{title}}', { title: 'x'.repeat(200_000) })).toMatchObject({ problem: 'too_long' });
  });

  it('[CAST-2] never fails, whatever is written in it or in its fields', () => {
    const words = fc.array(fc.constantFrom('{{', '}}', '#if ', '#each ', '/if', 'title', ' ', '\n', 'x'));
    fc.assert(
      fc.property(words, fc.string(), (template, title) => {
        const { ok } = rendered(template.join(''), { title });
        expect(typeof ok).toBe('boolean');
      }),
    );
  });

  it('[CAST-2] what fields hold is text, also where it looks like a template', () => {
    expect(rendered('{{title}}', { title: '{{since}}' })).toEqual({ ok: true, text: '{{since}}' });
  });

  it('[CAST-2 CAST-3] of each audience, status and language is filled in and may go out', () => {
    const fields = { title: 'Payments fail', since: '14:02', severity: 'SEV2' };
    for (const checks of ['public', 'internal'] as const)
      for (const language of ['en', 'ja'] as const)
        for (const status of PUBLIC_STATUSES) {
          const filled = rendered(DEFAULT_TEMPLATES[checks][language][status], fields);
          if (!filled.ok) throw new Error(filled.words);
          expect(filled.text).toContain('Payments fail');
          expect(check(filled.text, checks, ['Ana'])).toEqual([]);
        }
  });
});
