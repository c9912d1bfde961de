/** A message as the parent reads it: one line of JSON. Waits until the parent has taken it, so nothing piles up here. */
export function say(message: object): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(message)}\n`, () => resolve());
  });
}
