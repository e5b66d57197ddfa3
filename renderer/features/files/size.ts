const KILO = 1024;

/** A size in a unit that reads at a glance. */
export function sizeText(bytes: number, language: string): string {
  const isLarge = bytes >= KILO * KILO;
  const value = bytes < KILO ? bytes : bytes / (isLarge ? KILO * KILO : KILO);
  const unit = bytes < KILO ? 'byte' : isLarge ? 'megabyte' : 'kilobyte';
  const digits = bytes < KILO || value >= 10 ? 0 : 1;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(
    value,
  );
}
