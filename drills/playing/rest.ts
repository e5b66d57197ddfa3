import { setTimeout as wait } from 'node:timers/promises';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { Declared } from '#shared/protocol/rest/incidents.ts';
import type { Invited, Joined } from '#shared/protocol/rest/joining.ts';
import type { Person } from '../script/script.ts';

const RETRY_MS = 250;

/** How many events a page of the log has. */
const PAGE = 1000;

/** A call that was refused for good. */
class RestRefusal extends Error {
  override readonly name = 'RestRefusal';
  readonly error: WireError;
  constructor(error: WireError) {
    super(error.message);
    this.error = error;
  }
}

/** What a drill asks of the REST interface, with the owner's token. Calls outlast a server that restarts. */
export interface Rest {
  readonly declare: (body: object) => Promise<Declared>;
  readonly invite: (incident: string, person: Person) => Promise<Invited>;
  readonly join: (token: string, name: string) => Promise<Joined>;
  readonly stateOf: (incident: string) => Promise<IncidentState>;
  readonly eventsOf: (incident: string) => Promise<readonly IncidentEvent[]>;
}

interface RestOptions {
  readonly url: string;
  readonly token: string;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

export function createRest({ url, token, signal }: RestOptions): Rest {
  async function call<Answer>(path: string, body?: object, bearer: string | null = token): Promise<Answer> {
    for (;;) {
      signal.throwIfAborted();
      const response = await fetch(`${url}/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal,
      }).catch(() => undefined);
      if (response?.ok) return (await response.json()) as Answer;
      // Nobody there, too many at once, or a server that is about to stop: later it may be otherwise.
      if (response !== undefined && response.status !== 429 && response.status < 500)
        throw new RestRefusal(((await response.json()) as { readonly error: WireError }).error);
      await wait(RETRY_MS, undefined, { signal });
    }
  }

  return {
    declare: (body) => call('/incidents', body),
    invite: (incident, { role, name }) => call(`/incidents/${incident}/invites`, { role, name }),
    join: (invitation, name) => call('/join', { token: invitation, name }, null),
    stateOf: async (incident) =>
      (await call<{ readonly state: IncidentState }>(`/incidents/${incident}`)).state,
    async eventsOf(incident) {
      const all: IncidentEvent[] = [];
      for (;;) {
        const after = all.at(-1)?.seq ?? 0;
        const page = await call<{ readonly events: readonly IncidentEvent[]; readonly more: boolean }>(
          `/incidents/${incident}/events?after=${after}&limit=${PAGE}`,
        );
        all.push(...page.events);
        if (!page.more) return all;
      }
    },
  };
}
