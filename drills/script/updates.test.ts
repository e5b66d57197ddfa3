import { expect, it } from 'vitest';
import { check } from '#shared/broadcasting/check.ts';
import { audienceOf, FIRST_AUDIENCES } from '#shared/incident/broadcasts/audience.ts';
import { LANGUAGES, sampleScript } from './sample.ts';
import { peopleOf } from './script.ts';

it.each(LANGUAGES)('[CAST-3 INC-3] the updates of the drills are ones that may go out (%s)', (language) => {
  for (const name of ['database', 'sev1'] as const) {
    const script = sampleScript(language, name);
    const checksOf = (id = 'public') => audienceOf({ audiences: FIRST_AUDIENCES }, id)?.checks ?? 'public';
    const people = peopleOf(script).map((person) => person.name);
    for (const step of script.steps)
      if (step.kind === 'broadcast') expect(check(step.text, checksOf(step.audience), people)).toEqual([]);
  }
});
