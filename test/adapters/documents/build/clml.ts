export interface ClmlParts {
  readonly body?: string;
  readonly schedules?: string;
  readonly title?: string;
  readonly metadata?: string;
  readonly root?: string;
  readonly secondary?: boolean;
}

/** Legislation as legislation.gov.uk serves it. */
export function clml({
  body = "",
  schedules = "",
  title = "Procurement Act 2023",
  metadata = "",
  root = 'DocumentURI="http://www.legislation.gov.uk/ukpga/2023/54" RestrictExtent="E+W+S+N.I." RestrictStartDate="2025-02-24"',
  secondary = false,
}: ClmlParts): Uint8Array {
  const kind = secondary ? "Secondary" : "Primary";
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" xmlns:html="http://www.w3.org/1999/xhtml" ${root}>
 <ukm:Metadata xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/">
  <dc:title>${title}</dc:title><dc:modified>2026-03-02</dc:modified>${metadata}
 </ukm:Metadata>
 <${kind}>
  <${kind}Prelims><Title>${title}</Title><LongTitle>An Act to make provision about procurement.</LongTitle></${kind}Prelims>
  <Body>${body}</Body>
  ${schedules && `<Schedules><Title>SCHEDULES</Title>${schedules}</Schedules>`}
 </${kind}>
 <Commentaries><Commentary id="c1" Type="I"><Para><Text>S. 1 in force at 24.2.2025 by S.I. 2024/361</Text></Para></Commentary></Commentaries>
</Legislation>`);
}

/** A section with its title and what stands in it. */
export function section(number: string, title: string, content: string, group = ""): string {
  const path = `section/${number.replace(/<[^>]*>/g, "")}`;
  return `<P1group ${group}><Title>${title}</Title>${p1(path, number, content)}</P1group>`;
}

export function p1(path: string, number: string, content: string, work = "ukpga/2023/54"): string {
  const base = "http://www.legislation.gov.uk";
  return `<P1 id="${path.replaceAll("/", "-")}" DocumentURI="${base}/${work}/${path}" IdURI="${base}/id/${work}/${path}">
    <Pnumber>${number}</Pnumber><P1para>${content}</P1para></P1>`;
}

export function p2(number: string, text: string, more = "", attributes = ""): string {
  return `<P2 ${attributes}><Pnumber>${number}</Pnumber><P2para><Text>${text}</Text>${more}</P2para></P2>`;
}

export function p3(number: string, text: string, more = ""): string {
  return `<P3><Pnumber>${number}</Pnumber><P3para><Text>${text}</Text>${more}</P3para></P3>`;
}
