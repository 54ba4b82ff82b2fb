import type { OfficialServer } from "./official-server.ts";

/** Where the Content API holds a page. */
export function apiPath(path: string): string {
  return `/api/content${path}`;
}

/** Puts a page of GOV.UK on the server, as the Content API gives it. */
export function putItem(server: OfficialServer, path: string, item: Readonly<Record<string, unknown>>): void {
  const whole = { base_path: path, locale: "en", withdrawn_notice: {}, ...item };
  server.put(apiPath(path), JSON.stringify(whole), { "content-type": "application/json" });
}

/** A page of text. */
export function htmlItem(title: string, body: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    schema_name: "html_publication",
    title,
    public_updated_at: "2025-03-10T09:30:00+00:00",
    details: { body: `<div class="govspeak">${body}</div>` },
    ...more,
  };
}

/** A publication with HTML attachments at these paths and a PDF. */
export function publicationItem(
  title: string,
  paths: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
) {
  const html = paths.map((url) => ({ attachment_type: "html", title: `${title} (HTML)`, url }));
  const pdf = { attachment_type: "file", url: "https://assets.publishing.service.gov.uk/media/1/a.pdf" };
  return {
    schema_name: "publication",
    title,
    public_updated_at: "2025-03-10T09:30:00Z",
    details: { body: "<p>What this publication is for.</p>", attachments: [...html, pdf] },
    ...more,
  };
}

/** A collection of these groups: paths by the group's title. */
export function collectionItem(title: string, groups: Readonly<Record<string, readonly string[]>>) {
  const paths = Object.values(groups).flat();
  return {
    schema_name: "document_collection",
    title,
    details: {
      collection_groups: Object.entries(groups).map(([name, documents]) => ({
        title: name,
        body: "",
        documents,
      })),
    },
    links: { documents: paths.map((path) => ({ content_id: path, base_path: path, title: path })) },
  };
}

/** An instrument in Crown Legislation Markup Language. */
export function instrumentXml(title: string, text: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" DocumentURI="http://www.legislation.gov.uk/ukpga/2023/54">
<ukm:Metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata">
<dc:title>${title}</dc:title><dc:modified>2026-04-01</dc:modified></ukm:Metadata>
<Primary><Body><P1group><Title>Heading</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para><Text>${text}</Text></P1para></P1></P1group></Body></Primary>
</Legislation>`;
}

/** A table of contents of two parts and a schedule. */
export function contentsXml(title: string, instrument: string): string {
  const site = "http://www.legislation.gov.uk";
  const uris = (path: string) =>
    `IdURI="${site}/id${instrument}/${path}" DocumentURI="${site}${instrument}/${path}"`;
  const item = (n: number) =>
    `<ContentsItem ContentRef="section-${n}" ${uris(`section/${n}`)}><ContentsNumber>${n}</ContentsNumber></ContentsItem>`;
  const part = (n: number, name: string) =>
    `<ContentsPart ContentRef="part-${n}" ${uris(`part/${n}`)}><ContentsNumber>PART ${n}</ContentsNumber><ContentsTitle>${name}</ContentsTitle>${item(n)}</ContentsPart>`;
  return `<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">
<ukm:Metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ukm="urn:x"><dc:title>${title}</dc:title></ukm:Metadata>
<Contents><ContentsTitle>${title}</ContentsTitle>${part(1, "Key definitions")}${part(2, "Principles &amp; objectives")}
<ContentsSchedules ${uris("schedules")}><ContentsTitle>SCHEDULES</ContentsTitle><ContentsSchedule ${uris("schedule/1")}>
<ContentsNumber>SCHEDULE 1</ContentsNumber><ContentsTitle>Thresholds</ContentsTitle></ContentsSchedule></ContentsSchedules></Contents>
</Legislation>`;
}
