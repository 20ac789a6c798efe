import type { Choice } from './choice';

const MOST = 5;

/** Names of people are not kept on the device: what was opened is forgotten with the page, and is one person's own. */
let opened: { by: string; choices: Choice[] } = { by: '', choices: [] };

export const recentOf = (viewerId: string): Choice[] => (opened.by === viewerId ? opened.choices : []);

export function remember(viewerId: string, choice: Choice): void {
  const others = recentOf(viewerId).filter(({ to, title }) => to !== choice.to || title !== choice.title);
  opened = { by: viewerId, choices: [choice, ...others].slice(0, MOST) };
}
