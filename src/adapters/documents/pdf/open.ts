import { getDocumentProxy } from "unpdf";
import { refusal } from "../refusals.ts";

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Opens a PDF for its text. Nothing in it runs: there is no scripting in this build, fonts are not turned into
 * code, forms are not evaluated, and there is no address from which anything could be fetched.
 * @throws DocumentRefused `encrypted` when it takes a password, `damaged` when it is no whole PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 1,
    });
  } catch (error) {
    const password = error instanceof Error && error.name === "PasswordException";
    throw refusal(password ? "encrypted" : "damaged", undefined, error);
  }
}
