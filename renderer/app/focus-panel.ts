/** Takes the focus to a panel: to the first row of its list where it has one, else to the panel itself. */
export function focusPanel(panel: HTMLElement | null): void {
  const row = panel?.querySelector<HTMLElement>('[data-row]');
  (row ?? panel)?.focus();
}
