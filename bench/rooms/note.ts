const NOTES = [
  'failover to the second region has started',
  '接続プールが枯渇。再起動中',
  'error rate is down to 0.4 % since the last deploy was taken back, we keep watching the queue for ten minutes',
  'the vendor has answered: they see it too',
];

/** The text of the n-th note: of the length that people write. */
export function bodyOfNote(n: number): string {
  return `${NOTES[n % NOTES.length]} (${n})`;
}
