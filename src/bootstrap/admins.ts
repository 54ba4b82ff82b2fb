import type { Person } from "../core/request.ts";

/**
 * Whether a person stands in ADMINS: by verified e-mail address, or as "platform:id" or "platform:tenant:id".
 * Whoever may use the terminal holds the data already, so they are an administrator too.
 */
export function isAdmin(
  { platform, tenant, id, email, anonymous, external }: Person,
  admins: readonly string[],
): boolean {
  if (anonymous || external) return false;
  if (platform === "terminal") return true;
  const names = [email, `${platform}:${id}`, `${platform}:${tenant}:${id}`];
  return admins.some((admin) => names.some((name) => name?.toLowerCase() === admin.toLowerCase()));
}
