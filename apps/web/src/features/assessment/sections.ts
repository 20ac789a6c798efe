interface Section {
  id: string;
}

interface Placed {
  question: { sectionId?: string | null };
}

/** The questions under the section they belong to, in the order of the questions; those without one under none. */
export function bySection<State extends Placed, Part extends Section>(
  states: readonly State[],
  sections: readonly Part[],
): { section: Part | undefined; items: State[] }[] {
  const groups: { section: Part | undefined; items: State[] }[] = [];
  for (const state of states) {
    const section = sections.find(({ id }) => id === state.question.sectionId);
    const last = groups.at(-1);
    if (last && last.section === section) last.items.push(state);
    else groups.push({ section, items: [state] });
  }
  return groups;
}
