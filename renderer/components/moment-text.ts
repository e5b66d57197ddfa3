/** The whole moment for hovering: the day and time in the reader's zone, and UTC. `at` is ISO 8601. */
export function momentTitle(at: string, language: string): string {
  const full = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  return `${full.format(new Date(at))} · ${at.slice(0, 19).replace('T', ' ')} UTC`;
}
