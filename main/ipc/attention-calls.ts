import type { KnownAttention } from '../attention/known-attention.ts';
import type { Handlers } from './register.ts';

/** What waits for the person, for badge and tray. */
export function attentionCalls(attention: KnownAttention): Pick<Handlers, 'setAttention'> {
  return { setAttention: attention.change };
}
