import type { RefusalReason } from './catalogue.ts';
import { type Refusal, type RefusalDetails, refusal } from './refusal.ts';

/** What was asked for, or the refusal that says why not and what to do. */
export type Outcome<Value> = Found<Value> | Refused;

interface Found<Value> {
  readonly ok: true;
  readonly value: Value;
}

interface Refused {
  readonly ok: false;
  readonly error: Refusal;
}

export function found<Value>(value: Value): Found<Value> {
  return { ok: true, value };
}

export function refused(reason: RefusalReason, details?: RefusalDetails): Refused {
  return { ok: false, error: refusal(reason, details) };
}
