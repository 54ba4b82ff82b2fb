import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { RequestHandler } from "express";

const own = join(import.meta.dirname, "public");
const govuk = join(
  dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json")),
  "dist/govuk",
);

const files: Readonly<Record<string, () => string>> = {
  "chat.js": () => read(own, "chat.js"),
  "stream.js": () => read(own, "stream.js"),
  "problems.js": () => read(own, "problems.js"),
  "turns.js": () => read(own, "turns.js"),
  "chat.css": () => read(own, "chat.css"),
  "icon.svg": () => read(own, "icon.svg"),
  "govuk-frontend.js": () => read(govuk, "govuk-frontend.min.js").replace(/\/\/# sourceMappingURL=.*/, ""),
  "govuk-frontend.css": () => withoutGovUkFonts(read(govuk, "govuk-frontend.min.css")),
};

/** Serves the page's styles and scripts from this machine. Browsers ask each time whether they changed. */
export function serveAssets(): RequestHandler {
  const loaded = new Map(Object.entries(files).map(([name, load]) => [name, load()]));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const content = loaded.get(name);
    if (content === undefined || !/^(GET|HEAD)$/.test(request.method)) return next();
    response.setHeader("Cache-Control", "no-cache");
    response.type(name).send(content);
  };
}

/** The GDS Transport font and the crest are licensed to GOV.UK only; Arial takes the font's place. */
function withoutGovUkFonts(css: string): string {
  return css
    .replace(/@font-face\{[^}]*\}/g, "")
    .replaceAll("GDS Transport,", "")
    .replace(/url\(\/assets\/[^)]*\)/g, "none")
    .replace(/\/\*# sourceMappingURL=.*?\*\//, "");
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
