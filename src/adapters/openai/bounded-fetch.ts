/** No answer that is wanted comes near it. */
const maxBytes = 16 * 2 ** 20;

/**
 * fetch that follows no redirect, so that nothing is sent to a server nobody named, and that breaks off a body
 * without end.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: "manual" });
  return response.body ? new Response(response.body.pipeThrough(bounded()), response) : response;
};

export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

function bounded(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > maxBytes) controller.error(new BodyTooLarge());
      else controller.enqueue(chunk);
    },
  });
}
