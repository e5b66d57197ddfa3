import { z } from 'zod';
import type { Clock } from '#server/clock.ts';
import type { Outcome } from '#shared/delivery/attempt.ts';
import { statuspageMessage } from '#shared/delivery/statuspage-message.ts';
import { toMs } from '#shared/time/instant.ts';
import type { Channel, Message } from '../channel.ts';
import type { Places } from '../places.ts';
import type { StatuspageSettings } from '../settings.ts';
import { httpOutcome } from './http-outcome.ts';
import { type Exchange, type HttpWays, type PinnedRequest, pinnedRequest } from './pinned-request.ts';

export interface StatuspageOptions extends HttpWays {
  readonly clock: Pick<Clock, 'now'>;
  readonly places: Places;
  /** Null where nobody has set it up. */
  readonly settings: () => StatuspageSettings | null;
}

const LOOKED_THROUGH = 25;
const MOST_SAID = 4_000_000;

/** What of an incident on the page is read; `metadata` holds what this channel wrote there. */
const incidentSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9]+$/),
  metadata: z
    .object({ quarterdeck: z.object({ thread: z.string(), key: z.string() }).optional() })
    .nullish()
    .catch(null),
});

/**
 * Atlassian Statuspage: the first update of a thread makes an incident on the page, later ones are added to it. Each
 * leaves its thread and key in the incident's metadata, and before one is made the page is asked for it: an incident
 * whose making was never answered is found again instead of being made twice.
 */
export function statuspageChannel(options: StatuspageOptions): Channel {
  const { settings, places, clock } = options;

  function ask(
    message: Message,
    { apiUrl, secret }: StatuspageSettings,
    { path, ...rest }: Omit<PinnedRequest, 'url' | 'headers' | 'secrets'> & { readonly path: string },
  ): Promise<Exchange> {
    const url = `${apiUrl.replace(/\/+$/, '')}/pages/${encodeURIComponent(message.address)}${path}`;
    const headers = { authorization: `OAuth ${secret ?? ''}`, 'content-type': 'application/json' };
    return pinnedRequest({ url, headers, secrets: [secret ?? ''], ...rest }, options);
  }

  /** The incident of a thread by what was left in its metadata; null where the page has none. */
  async function find(message: Message, now: StatuspageSettings) {
    const path = `/incidents?limit=${LOOKED_THROUGH}`;
    const exchange = await ask(message, now, { method: 'GET', path, mostSaid: MOST_SAID });
    const outcome = asked(exchange, clock);
    if (outcome.kind !== 'delivered') return outcome;
    const listed = z.array(incidentSchema).safeParse(jsonOf(exchange)).data;
    // Without knowing what is there, nothing is made.
    if (listed === undefined) return { kind: 'refused', reason: 'doubtful_answer' } as const;
    return listed.find(({ metadata }) => metadata?.quarterdeck?.thread === message.thread) ?? null;
  }

  function write(message: Message, now: StatuspageSettings, id: string | null): Promise<Exchange> {
    const { name, status, body: words } = statuspageMessage(message.update, message.language);
    const incident = {
      // An incident keeps the name that it began with, or that people gave it on the page.
      ...(id === null ? { name } : {}),
      status,
      body: words,
      deliver_notifications: now.notifies,
      metadata: { quarterdeck: { thread: message.thread, key: message.key } },
    };
    const request = { body: JSON.stringify({ incident }), mostSaid: MOST_SAID };
    return id === null
      ? ask(message, now, { method: 'POST', path: '/incidents', ...request })
      : ask(message, now, { method: 'PATCH', path: `/incidents/${id}`, ...request });
  }

  function taken({ key, recipient, thread, update }: Message, place: string): Outcome {
    if (recipient !== null) places.place({ key, recipient, thread, place, sentAt: update.sentAt });
    return { kind: 'delivered' };
  }

  async function send(message: Message): Promise<Outcome> {
    const now = settings();
    if (now === null) return { kind: 'failed', reason: 'not_set_up' };
    const { recipient, thread, update } = message;
    const known = recipient === null ? undefined : places.threadPlace(recipient, thread);
    if (known !== undefined && toMs(known.newest) > toMs(update.sentAt))
      return { kind: 'failed', reason: 'overtaken' };
    let id = known?.place ?? null;
    if (id === null) {
      const found = await find(message, now);
      if (found !== null && 'kind' in found) return found;
      if (found?.metadata?.quarterdeck?.key === message.key) return taken(message, found.id);
      id = found?.id ?? null;
    }
    let exchange = await write(message, now, id);
    // Somebody removed it from the page by hand.
    if (id !== null && exchange.kind === 'answered' && exchange.status === 404) {
      id = null;
      exchange = await write(message, now, id);
    }
    const outcome = httpOutcome(exchange, clock);
    if (outcome.kind !== 'delivered') return outcome;
    const place = id ?? incidentSchema.safeParse(jsonOf(exchange)).data?.id;
    // Taken without saying where: the next update finds it by its metadata.
    return place === undefined ? outcome : taken(message, place);
  }

  return {
    kind: 'statuspage',
    // What belongs together must not cross, and the page allows about one request a second.
    most: 1,
    send,
    async probe(message) {
      const now = settings();
      if (now === null) return { kind: 'failed', reason: 'not_set_up' };
      return asked(await ask(message, now, { method: 'GET', path: '' }), clock);
    },
    close: () => undefined,
  };
}

/** What a question came to: whatever is doubtful about its answer, nothing was published by it. */
function asked(exchange: Exchange, clock: Pick<Clock, 'now'>): Outcome {
  const outcome = httpOutcome(exchange, clock);
  return outcome.kind === 'unknown' ? { ...outcome, kind: 'refused' } : outcome;
}

function jsonOf(exchange: Exchange): unknown {
  if (exchange.kind !== 'answered' || !exchange.isWhole) return undefined;
  try {
    return JSON.parse(exchange.said);
  } catch {
    return undefined;
  }
}
