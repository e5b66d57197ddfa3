import type { Sentences } from './messages.ts';

/** The server does not start, and starting it again the same way will not help. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
  readonly reason: string;
  /** Why, in a sentence for the person at this machine. */
  readonly sentences: Sentences;

  constructor(reason: string, sentences: Sentences) {
    super(sentences.en);
    this.reason = reason;
    this.sentences = sentences;
  }
}
