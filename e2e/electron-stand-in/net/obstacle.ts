import type { Session } from '../session/session.ts';
import { isUnknownHost } from './host-rules.ts';

/**
 * Returns why `net.request` may not go there, in Chromium's words or in those of a refusal, which whoever waits for the
 * answer must hear; null where it may.
 */
export const obstacleTo = async (address: URL, session: Session): Promise<string | null> => {
  try {
    if (isUnknownHost(address.hostname)) return 'net::ERR_NAME_NOT_RESOLVED';
    if (!(await session.webRequest.allows(address.href))) return 'net::ERR_BLOCKED_BY_CLIENT';
    session.webRequest.refuseHeadsOf('net.request');
    session.refuseOtherProxy(address);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
