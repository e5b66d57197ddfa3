/** The number that was typed, in digits of any width; null where the field is empty, NaN where it is something else. */
export function numberIn(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (digits === '') return null;
  return /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
}
