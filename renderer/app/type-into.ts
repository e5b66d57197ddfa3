/** Puts words into a line as if they had been typed there, and the cursor behind them. */
export function typeInto(line: HTMLInputElement | null, words: string): void {
  if (line === null) return;
  line.focus();
  line.setRangeText(words, 0, line.value.length, 'end');
  line.dispatchEvent(new Event('input', { bubbles: true }));
}
