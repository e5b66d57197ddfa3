import { isolated } from '#shared/text/bidi.ts';
import { REFUSALS, type RefusalReason } from './catalogue.ts';
import type { ErrorCode } from './codes.ts';
import type { Sentence } from './entry.ts';
import { TERM_BLANKS, termIn } from './terms.ts';

/** What fills the sentence's blanks. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A refusal as it travels: the protocol's `error` object. `details.reason` is the catalogue's key. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: RefusalDetails & { readonly reason: RefusalReason };
}

/** The refusal of a reason, with its English sentence filled in. */
export function refusal(reason: RefusalReason, details: RefusalDetails = {}): Refusal {
  const entry = REFUSALS[reason];
  return { code: entry.code, message: fill(entry.en, details, 'en'), details: { ...details, reason } };
}

/** The sentence of a refusal in a reader's language; an unknown reason (a newer server) keeps the server's words. */
export function sentence(
  error: { message: string; details?: RefusalDetails | undefined },
  language: keyof Sentence,
): string {
  const reason = error.details?.['reason'];
  const entry =
    typeof reason === 'string' && Object.hasOwn(REFUSALS, reason) ? REFUSALS[reason as RefusalReason] : null;
  return entry === null ? error.message : fill(entry[language], error.details ?? {}, language);
}

function fill(template: string, details: RefusalDetails, language: keyof Sentence): string {
  return template.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const said = String(details[name] ?? blank);
    return TERM_BLANKS.has(name) ? termIn(said, language) : isolated(said);
  });
}
