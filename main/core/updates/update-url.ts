const ownHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Returns whether anything about updates may be asked for there: by HTTPS, or of this computer itself. What is
 * installed is known by a hash in the feed, so whoever could change the feed on its way could have anything installed.
 */
export const isUpdateUrl = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && ownHosts.has(url.hostname)));
};
