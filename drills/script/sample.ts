import type { DrillName } from '#shared/protocol/rest/health.ts';
import checkoutJapanese from '../incidents/checkout-sev1.ja.json' with { type: 'json' };
import checkout from '../incidents/checkout-sev1.json' with { type: 'json' };
import databaseJapanese from '../incidents/gitlab-2017-01-31.ja.json' with { type: 'json' };
import database from '../incidents/gitlab-2017-01-31.json' with { type: 'json' };
import { type Script, scriptSchema, translationSchema } from './script.ts';
import { translated } from './translate.ts';

export const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each drill that can be played, and its words in Japanese. */
const SCRIPTS: Readonly<Record<DrillName, { readonly script: unknown; readonly japanese: unknown }>> = {
  database: { script: database, japanese: databaseJapanese },
  sev1: { script: checkout, japanese: checkoutJapanese },
};

/** A drill's script in a language: the sample incident where none is named. */
export function sampleScript(language: Language, name: DrillName = 'database'): Script {
  const { script, japanese } = SCRIPTS[name];
  const parsed = scriptSchema.parse(script);
  return language === 'ja' ? translated(parsed, translationSchema.parse(japanese)) : parsed;
}
