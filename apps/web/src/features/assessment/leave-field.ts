/** Leaves a text field before acting on what is typed in it: not every browser does when a button is pressed. */
export function leaveField(): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.blur();
}
