import { useLayoutEffect } from 'react';

const ID = 'react-aria-pressable-style';

/**
 * React Aria puts a `<style>` into the page for its buttons, which a policy without 'unsafe-inline' refuses. It looks
 * for an element with this id first; the rule itself is in theme.css. Layout effects run before its own effect.
 */
export function useAriaStyle(): void {
  useLayoutEffect(() => {
    if (document.getElementById(ID)) return;
    const mark = document.createElement('template');
    mark.id = ID;
    document.head.append(mark);
  }, []);
}
