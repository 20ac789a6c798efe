/** At most 60 characters of what the author wrote, on one line, for quoting in a message. */
export function briefly(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line;
}
