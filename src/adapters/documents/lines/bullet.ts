const bullet = /^(?:[•●▪■◦○‣⁃·∙*–—-]|\uf0b7|\uf0a7|o(?=\t| {2}))\s+(?=\S)/u;

/** The text after a bullet, where a line begins with one. */
export function afterBullet(text: string): string | undefined {
  const found = bullet.exec(text);
  return found ? text.slice(found[0].length) : undefined;
}
