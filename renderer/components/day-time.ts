/** Hours and minutes on a 24-hour clock, in the reader's own zone or another. */
export function clockFormat(language: string, timeZone?: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...CLOCK, ...(timeZone === undefined ? {} : { timeZone }) });
}

/** The same with the day of the week before it. */
export function dayClockFormat(language: string, timeZone?: string): Intl.DateTimeFormat {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(language, { weekday: 'short', ...CLOCK, ...zone });
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
