/**
 * Runs up to `atOnce` tasks side by side and gives their results in the order of the inputs, each as soon as it is
 * there: a caller may wait for one result before it sends the next input.
 */
export async function* inOrder<Input, Output>(
  inputs: AsyncIterable<Input>,
  atOnce: number,
  run: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const iterator = inputs[Symbol.asyncIterator]();
  const running: Promise<Output>[] = [];
  let reading: Promise<IteratorResult<Input>> | undefined = iterator.next();
  while (reading || running.length > 0) {
    const event = await first(running[0], running.length < atOnce ? reading : undefined);
    if (event.kind === "output") {
      running.shift();
      yield event.output;
    } else if (event.read.done) {
      reading = undefined;
    } else {
      running.push(run(event.read.value));
      reading = iterator.next();
    }
  }
}

/** The oldest task's result or the next input, whichever is there first. */
function first<Input, Output>(
  oldest: Promise<Output> | undefined,
  reading: Promise<IteratorResult<Input>> | undefined,
) {
  return Promise.race([
    ...(oldest ? [oldest.then((output) => ({ kind: "output" as const, output }))] : []),
    ...(reading ? [reading.then((read) => ({ kind: "input" as const, read }))] : []),
  ]);
}
