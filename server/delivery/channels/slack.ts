import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '#server/clock.ts';
import type { Outcome } from '#shared/delivery/attempt.ts';
import { slackMessage } from '#shared/delivery/slack-message.ts';
import { toMs } from '#shared/time/instant.ts';
import type { Channel, Message } from '../channel.ts';
import type { Places } from '../places.ts';
import type { SlackSettings } from '../settings.ts';
import type { HttpWays } from './pinned-request.ts';
import { slackClient, slackCode, slackOutcome } from './slack-call.ts';

export interface SlackOptions extends HttpWays {
  readonly clock: Pick<Clock, 'now'>;
  readonly places: Places;
  /** Null where nobody has set it up. */
  readonly settings: () => SlackSettings | null;
}

/** Where a message stands: the channel by its id, and the message in it. */
const placeSchema = z.object({ channel: z.string(), ts: z.string() });

type SlackPlace = z.output<typeof placeSchema>;

/** The first message of a thread is not there any more. */
const GONE = ['message_not_found', 'thread_not_found'];
/** It is there and stays as it is, by the workspace's own rules. */
const FIXED = ['cant_update_message', 'edit_window_closed', 'update_failed'];

/**
 * Slack: the first update of a thread is a message in the channel. Each later one is written over it, so that the
 * channel shows how it stands now, and into its thread, where it can be read what was said when.
 */
export function slackChannel(options: SlackOptions): Channel {
  const { settings, places, clock } = options;

  async function deliver(client: WebClient, message: Message): Promise<void> {
    const { recipient, thread, update, address } = message;
    const known = recipient === null ? undefined : places.threadPlace(recipient, thread);
    const first = known === undefined ? null : placeSchema.parse(JSON.parse(known.place));
    // What comes late is said in the thread, and takes the place of nothing newer.
    const isNewest = known === undefined || toMs(known.newest) <= toMs(update.sentAt);
    if (first !== null && (!isNewest || (await isOverwritten(client, first, message)))) {
      await post(client, first.channel, message, first.ts);
      return placed(message, null);
    }
    placed(message, await post(client, address, message));
  }

  function placed({ key, recipient, thread, update: { sentAt } }: Message, place: SlackPlace | null): void {
    if (recipient === null) return;
    places.place({ key, recipient, thread, place: place === null ? null : JSON.stringify(place), sentAt });
  }

  return {
    kind: 'slack',
    // What belongs to one thread must not cross: a second message while the first is under way would begin another.
    most: 1,
    async send(message) {
      const now = settings();
      if (now === null || now.secret === null) return { kind: 'failed', reason: 'not_set_up' };
      let failure: Outcome | null = null;
      await deliver(slackClient(now, clock, options), message).catch((error) => {
        failure = slackOutcome(error);
      });
      return failure ?? { kind: 'delivered' };
    },
    close: () => undefined,
  };
}

/** Posts a message, behind another where one is named; answers where it stands now. */
async function post(
  client: WebClient,
  channel: string,
  message: Message,
  behind?: string,
): Promise<SlackPlace> {
  const answer = await client.chat.postMessage({
    channel,
    ...wordsOf(message),
    unfurl_links: false,
    unfurl_media: false,
    ...(behind === undefined ? {} : { thread_ts: behind }),
  });
  return placeSchema.parse(answer);
}

/** Writes over the first message; answers whether it is still there for others to stand behind. */
async function isOverwritten(
  client: WebClient,
  { channel, ts }: SlackPlace,
  message: Message,
): Promise<boolean> {
  try {
    await client.chat.update({ channel, ts, ...wordsOf(message) });
  } catch (error) {
    const code = slackCode(error) ?? '';
    if (GONE.includes(code)) return false;
    if (!FIXED.includes(code)) throw error;
  }
  return true;
}

/** The words, the key of the delivery where programs may read it, and that nothing in the words is a mention. */
function wordsOf({ key, update, language }: Message) {
  const { text, blocks } = slackMessage(update, language);
  const metadata = { event_type: 'quarterdeck_update', event_payload: { key } };
  return { text, blocks: [...blocks], metadata, parse: 'none' as const, link_names: false };
}
