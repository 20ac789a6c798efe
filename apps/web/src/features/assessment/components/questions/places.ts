/** The list with one item taken to another place; the others close up and make room. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The order to show: the answered one, when it holds exactly the options there are. */
export function shownOrder(options: readonly { id: string }[], order: readonly string[] | undefined): string[] {
  const ids = options.map(({ id }) => id);
  const whole = order?.length === ids.length && ids.every((id) => order.includes(id));
  return whole ? [...order] : ids;
}
