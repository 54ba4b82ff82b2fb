import type { ContentItem } from "./content-item.ts";
import { FetchFailed } from "./fetch-failed.ts";

/**
 * The paths of a collection's documents in its order, all of them or those of the named groups.
 * @throws FetchFailed when there are none, or a group is not there: then nobody knows what belongs to the source.
 */
export function listedPaths(item: ContentItem, url: string, groups: readonly string[] | undefined): string[] {
  const documents = item.links?.documents ?? [];
  const wanted = groups ? idsOf(item, url, groups) : documents.map(({ content_id: id }) => id);
  const byId = new Map(documents.map((each) => [each.content_id, each.base_path]));
  const paths = wanted.flatMap((id) => byId.get(id) ?? []);
  if (paths.length === 0) throw new FetchFailed("refused", url, "it lists no documents");
  return [...new Set(paths)];
}

function idsOf(item: ContentItem, url: string, groups: readonly string[]): string[] {
  const held = item.details?.collection_groups ?? [];
  return groups.flatMap((name) => {
    const group = held.find(({ title }) => plain(title) === plain(name));
    if (group) return group.documents;
    const titles = held.map(({ title }) => `“${title}”`).join(", ");
    throw new FetchFailed("refused", url, `it has no group “${name}”, only ${titles || "none"}`);
  });
}

function plain(title: string | null | undefined): string {
  return (title ?? "").replace(/\s+/g, " ").trim().toLowerCase();
}
