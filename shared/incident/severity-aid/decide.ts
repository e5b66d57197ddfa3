import { accept, type Deciders } from '../decision.ts';
import type { severityAidCommands } from './commands.ts';
import { proposeSeverity } from './propose.ts';

export const decideSeverityAid: Deciders<typeof severityAidCommands> = {
  'incident.assess': ({ severities, contacts: tally }, { alert, exposure, contacts, hit }) => {
    const answers = { alert, exposure, contacts: contacts ?? tally.total, hit: hit ?? null };
    return accept({
      type: 'incident.assessed',
      data: { ...answers, ...proposeSeverity(severities, answers) },
    });
  },
};
