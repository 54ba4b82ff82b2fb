/** Runs up to `atOnce` tasks side by side and gives their results in the order of the inputs. */
export async function* inOrder<Input, Output>(
  inputs: AsyncIterable<Input>,
  atOnce: number,
  run: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const running: Promise<Output>[] = [];
  for await (const input of inputs) {
    running.push(run(input));
    if (running.length >= atOnce) yield await (running.shift() as Promise<Output>);
  }
  while (running.length > 0) yield await (running.shift() as Promise<Output>);
}
