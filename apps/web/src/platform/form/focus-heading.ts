/** After a write that takes away the button it began with: focus goes to the page's heading, not to nowhere. */
export function focusHeading(): void {
  // The dialog gives focus back to its opener as it closes; this comes after it.
  setTimeout(() => document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true }));
}
