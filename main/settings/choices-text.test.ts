import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesSchema } from '#shared/desktop/choices.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { messagesOf } from '#tests/hostile/from-schema.ts';
import { textOf } from '#tests/hostile/json-text.ts';
import { mutated } from '#tests/hostile/mutations.ts';
import { seeded } from '#tests/hostile/run.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { choicesIn } from './choices-text.ts';
import { SETTINGS_VERSION } from './settings-file.ts';
import { fileOf, machine, reading } from './testing/carrying-machine.ts';

describe('a file that is none of ours', () => {
  it.each([
    ['settings_not_json', ''],
    ['settings_not_json', '{'],
    ['settings_not_json', 'null'],
    ['settings_not_json', '[]'],
    ['settings_not_json', '"quarterdeck-settings"'],
    ['settings_not_json', '['.repeat(500_000)],
    ['settings_not_json', Buffer.from([0xff, 0xfe, 0x00])],
    ['settings_foreign', '{}'],
    ['settings_foreign', '{"format":"code-settings","version":2}'],
    ['settings_foreign', fileOf({}, { format: 'quarterdeck-settings', version: 'x' })],
    ['settings_foreign', fileOf({}, { format: 'quarterdeck-settings', version: 0 })],
    ['settings_foreign', '{"__proto__":{"format":"quarterdeck-settings","version":2}}'],
    [
      'settings_newer',
      fileOf({ anything: 1 }, { format: 'quarterdeck-settings', version: SETTINGS_VERSION + 1 }),
    ],
    ['settings_wrong', fileOf({ zoom: '1' })],
    ['settings_wrong', fileOf({ zoom: 99 })],
    ['settings_wrong', fileOf({ serverPort: 80 })],
    ['settings_wrong', fileOf({ sharing: { isOn: true } })],
    ['settings_wrong', fileOf({ keepSecrets: true })],
    ['settings_wrong', fileOf({ shortcuts: { note: 'A' } })],
    ['settings_wrong', fileOf({ notifications: { task: 'no' } })],
    ['settings_wrong', fileOf({ screen: { language: 'xx' } })],
    ['settings_wrong', fileOf({ screen: { ratherNot: 'room-1' } })],
    ['settings_wrong', fileOf({ screen: { panels: { columns: { left: 1 } } } })],
    ['settings_wrong', fileOf({ toString: 1 })],
    ['settings_wrong', fileOf({ constructor: { prototype: {} } })],
    ['settings_wrong', '{"format":"quarterdeck-settings","version":2,"__proto__":{"zoom":1}}'],
    ['settings_wrong', '{"format":"quarterdeck-settings","version":1,"__proto__":{"zoom":1}}'],
    ['settings_wrong', '{"format":"quarterdeck-settings","version":2,"notifications":{"__proto__":true}}'],
    ['settings_wrong', '{"format":"quarterdeck-settings","version":2,"screen":{"__proto__":{}}}'],
  ])('[DESK-4] is refused by its own sentence, in both languages: %s (%#)', async (reason, content) => {
    const { answer, take, hasChanged } = await reading(content, { zoom: 1 });
    if (answer.outcome !== 'refused') return expect.unreachable();
    expect(answer.error.details?.['reason']).toBe(reason);
    for (const language of ['en', 'ja'] as const) {
      const words = sentence(answer.error, language);
      expect(words).toContain('from-there.json');
      expect(words).not.toMatch(/[{}]/);
    }
    expect(hasChanged).toBe(false);
    expect(take({ id: 'new-1' })).toMatchObject({ outcome: 'refused' });
    return undefined;
  });

  it('[DESK-4] says where it is wrong, and no more of a long name than a line', async () => {
    const { answer } = await reading(fileOf({ screen: { volume: 900 } }));
    expect(answer).toMatchObject({ error: { details: { where: 'screen.volume' } } });
    const long = await reading(fileOf({ ['x'.repeat(900_000)]: 1 }));
    expect(long.answer).toMatchObject({ error: { details: { where: 'x'.repeat(60) } } });
  });

  it('[DESK-4] that is too large, gone, no file or not to be read is refused, and not waited for', async () => {
    const folder = temporaryFolder();
    const reasonOf = async (path: string) => {
      const answer = await machine({ path }).read();
      return answer.outcome === 'refused' ? answer.error.details?.['reason'] : answer.outcome;
    };
    const large = join(folder, 'large.json');
    writeFileSync(large, '{');
    truncateSync(large, 50_000_000);
    expect(await reasonOf(large)).toBe('settings_too_large');
    expect(await reasonOf(join(folder, 'gone.json'))).toBe('settings_gone');
    expect(await reasonOf(join(large, 'inside.json'))).toBe('settings_gone');
    mkdirSync(join(folder, 'folder.json'));
    expect(await reasonOf(join(folder, 'folder.json'))).toBe('settings_not_json');
    chmodSync(large, 0o000);
    // Whoever is root reads it all the same.
    expect(await reasonOf(large)).toBe(
      process.getuid?.() === 0 ? 'settings_too_large' : 'settings_no_access',
    );
  });

  it('[DESK-4] that is a pipe or never ends is not waited for', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no such files');
    const pipe = join(temporaryFolder(), 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero']) {
      expect(await machine({ path }).read()).toMatchObject({
        error: { details: { reason: 'settings_not_json' } },
      });
    }
    return undefined;
  });

  it('[DESK-4] no text whatever throws, or is read as anything but what its schema says', () => {
    const outcomes = { read: 0, refused: 0 };
    for (const { tree } of seeded(mutated(messagesOf(choicesSchema, {})), 2_000)) {
      const json = textOf(tree, () => 'none');
      const text = json.startsWith('{')
        ? json.replace(
            '{',
            `{"format":"quarterdeck-settings","version":${SETTINGS_VERSION}${json === '{}' ? '' : ','}`,
          )
        : json;
      const found = choicesIn(Buffer.from(text), 'any.json');
      outcomes[found.ok ? 'read' : 'refused'] += 1;
      if (found.ok) expect(choicesSchema.parse(found.choices)).toEqual(found.choices);
    }
    expect(outcomes.read).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
    expect('polluted' in {}).toBe(false);
  });

  it('[DESK-4] whatever other bytes and JSON there are, they are refused and change nothing', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.uint8Array(),
      fc
        .json()
        .map((value) => `{"format":"quarterdeck-settings","version":${SETTINGS_VERSION},"zoom":${value}}`),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (content) => {
        const { answer, hasChanged } = await reading(content, { zoom: 1 });
        const isZoom = answer.outcome === 'read' && Number.isInteger(answer.wanted.zoom);
        expect([answer.outcome === 'refused' || isZoom, hasChanged]).toEqual([true, false]);
      }),
      { numRuns: 1_000 },
    );
  });
});
