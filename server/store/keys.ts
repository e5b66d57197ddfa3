const PREFIX = 'QD-';

/** The key of the n-th incident: "QD-12". */
export function incidentKey(number: number): string {
  return `${PREFIX}${number}`;
}

/** The number in a key; 0 where there is none. */
export function keyNumber(key: string): number {
  const number = Number(key.slice(PREFIX.length));
  return key.startsWith(PREFIX) && Number.isSafeInteger(number) && number > 0 ? number : 0;
}
