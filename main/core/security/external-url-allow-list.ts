/**
 * Returns the address, as the browser will be told it, of a page that may be opened there: one of exactly these origins,
 * with no name or password before the host. Null for any other.
 */
export const allowedExternalUrl = (address: string, origins: readonly string[]): string | null => {
  const parsed = URL.parse(address);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return null;
  // A blob has the origin of whoever made it, and is no page of theirs.
  return origins.some((origin) => parsed.href.startsWith(`${origin}/`)) ? parsed.href : null;
};
