import { z } from "zod";

/** Text comes as HTML, or as a list of the same text in several types. */
const htmlText = z.union([
  z.string(),
  z
    .array(z.object({ content_type: z.string(), content: z.string() }))
    .transform((types) => types.find((each) => each.content_type === "text/html")?.content ?? ""),
]);

const details = z.object({
  body: htmlText.nullish(),
  parts: z.array(z.object({ slug: z.string(), title: z.string(), body: htmlText })).nullish(),
  attachments: z.array(z.object({ attachment_type: z.string().nullish(), url: z.string() })).nullish(),
  collection_groups: z
    .array(z.object({ title: z.string().nullish(), documents: z.array(z.string()) }))
    .nullish(),
});

const links = z.object({
  documents: z.array(z.object({ content_id: z.string(), base_path: z.string().nullish() })).nullish(),
});

const contentItem = z.object({
  base_path: z.string().startsWith("/").nullish(),
  schema_name: z.string(),
  title: z.string().nullish(),
  public_updated_at: z.string().nullish(),
  withdrawn_notice: z
    .object({ withdrawn_at: z.string().nullish(), explanation: z.string().nullish() })
    .nullish(),
  redirects: z.array(z.object({ path: z.string(), destination: z.string().nullish() })).nullish(),
  details: details.nullish(),
  links: links.nullish(),
});

/** A page of GOV.UK as its Content API gives it: https://docs.publishing.service.gov.uk/content-schemas.html */
export type ContentItem = z.infer<typeof contentItem>;

/** What a page of a schema cannot be without. An answer that lacks it is no reason to drop what is held. */
const essential: Readonly<Record<string, (item: ContentItem) => unknown>> = {
  publication: ({ details }) => details?.body ?? undefined,
  html_publication: ({ details }) => details?.body ?? undefined,
  detailed_guide: ({ details }) => details?.body ?? undefined,
  document_collection: ({ links }) => links?.documents,
  redirect: ({ redirects }) => redirects?.[0],
};
const withoutTitle = ["redirect", "gone"];

/** @throws Error when the bytes are not JSON, or not a whole item. */
export function readContentItem(bytes: Uint8Array): ContentItem {
  const item = contentItem.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  const { schema_name: schema, title, base_path: path } = item;
  if (!withoutTitle.includes(schema) && !(title && path))
    throw new Error(`a ${schema} without title or path`);
  if (essential[schema] && essential[schema](item) === undefined)
    throw new Error(`a ${schema} without its text`);
  return item;
}
