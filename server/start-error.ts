/** Why the server cannot start. The message is one clear line for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
