import japanese from '../incidents/gitlab-2017-01-31.ja.json' with { type: 'json' };
import sample from '../incidents/gitlab-2017-01-31.json' with { type: 'json' };
import { type Script, scriptSchema, translationSchema } from './script.ts';
import { translated } from './translate.ts';

export const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The sample incident in a language. */
export function sampleScript(language: Language): Script {
  const script = scriptSchema.parse(sample);
  return language === 'ja' ? translated(script, translationSchema.parse(japanese)) : script;
}
