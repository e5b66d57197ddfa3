import type { Asker } from '#shared/incident/actor.ts';
import type { Limits } from './limits.ts';
import { allOf, bucketPerKey, type TokenBucket, tokenBucket, UNLIMITED } from './token-bucket.ts';

/** Who has how much left. */
export interface Allowances {
  /** A new socket's: what it may send is bounded by itself, by its person and by its address. */
  readonly socket: (asker: Asker, address: string) => TokenBucket;
  /** Requests of somebody who is signed in. */
  readonly person: (asker: Asker) => TokenBucket;
  /** Files that somebody who is signed in adds. */
  readonly files: (asker: Asker) => TokenBucket;
  readonly address: (address: string) => TokenBucket;
  readonly alerts: (sender: string) => TokenBucket;
  readonly failures: (address: string) => TokenBucket;
  readonly subscriptions: (address: string) => TokenBucket;
  /** Mails with a code that somebody has sent to an e-mail address. */
  readonly codes: (person: string, address: string) => TokenBucket;
}

/** The allowances of one server. */
export function createAllowances(limits: Limits): Allowances {
  const personBucket = bucketPerKey(limits.person);
  const filesBucket = bucketPerKey(limits.files);
  const address = bucketPerKey(limits.address);
  const codesOf = bucketPerKey(limits.codes);
  const codesTo = bucketPerKey(limits.codes);

  /** The owner's token is whoever runs the server, in a script: it is bounded by its sockets and its requests alone. */
  function person({ kind, id }: Asker): TokenBucket {
    return kind === 'automation' ? UNLIMITED : personBucket(id);
  }

  return {
    person,
    files: ({ kind, id }) => (kind === 'automation' ? UNLIMITED : filesBucket(id)),
    address,
    alerts: bucketPerKey(limits.alerts),
    failures: bucketPerKey(limits.failures),
    subscriptions: bucketPerKey(limits.subscriptions),
    codes: (asker, to) => allOf([codesOf(asker), codesTo(to.toLowerCase())]),
    socket(asker, from) {
      const own = tokenBucket(limits.messages);
      return asker.kind === 'automation' ? own : allOf([own, person(asker), address(from)]);
    },
  };
}
