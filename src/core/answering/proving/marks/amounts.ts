import type { MarkReader } from "./mark.ts";

const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const scale = "(?:[\\s-]?(k|thousand|mn?|million|bn|billion)\\b)?";

/** "£250k", "£250,000" and "250 thousand pounds" are one amount. */
export const amounts: MarkReader = {
  pattern: new RegExp(
    `£\\s?(\\d[\\d,]*(?:\\.\\d+)?)${scale}|\\b(\\d[\\d,]*(?:\\.\\d+)?)[\\s-]?(k|thousand|mn?|million|bn|billion)\\b(?:\\s+pounds\\b)?|\\b(\\d[\\d,]*)\\s+pounds\\b`,
    "g",
  ),
  read: ([, first, firstScale, second, secondScale, third]) => {
    const value = Number((first ?? second ?? third ?? "").replace(/,/g, ""));
    const times = scales[firstScale ?? secondScale ?? ""] ?? 1;
    return { kind: "amount", keys: [`amount:${Math.round(value * times * 100) / 100}`] };
  },
};

/** "10%", "10 per cent" and "10 percent" are one share. */
export const percents: MarkReader = {
  pattern: /\b(\d+(?:\.\d+)?)\s?(?:%|per cent\b|percent\b)/g,
  read: ([, value]) => ({ kind: "percent", keys: [`percent:${Number(value)}`] }),
};
