import type { Updates } from '../preload/contract.ts';
import { assertNever } from './assert-never.ts';
import type { Messages } from '../main/core/messages/messages.ts';

type Failed = Extract<Updates, { readonly kind: 'failed' }>;

const failureHeadline = (failed: Failed, messages: Messages['updates']): string => {
  switch (failed.step) {
    case 'check':
      return messages.notChecked;
    case 'download':
      return messages.notDownloaded(failed.release.version);
    case 'install':
      return messages.notInstalled(failed.release.version);
    default:
      return assertNever(failed);
  }
};

/** Returns how things are with updates, in one line, whether the person is told by themselves or looks it up. */
export const updateHeadline = (updates: Updates, { updates: messages, notOffered }: Messages): string => {
  switch (updates.kind) {
    case 'not-offered':
      return notOffered[updates.because];
    case 'idle':
      return updates.lastCheckedMillis === null ? messages.notLookedYet : messages.newest;
    case 'checking':
      return messages.checking;
    case 'available':
      return messages.available(updates.release.version);
    case 'downloading':
      return messages.downloading(updates.release.version);
    case 'ready':
      return messages.ready(updates.release.version);
    case 'failed':
      return failureHeadline(updates, messages);
    default:
      return assertNever(updates);
  }
};

/** Returns the headline of what a person is told of updates, or null while they are told nothing. */
export const updateTitle = (updates: Updates, messages: Messages): string | null =>
  'isShown' in updates && !updates.isShown ? null : updateHeadline(updates, messages);

/** Returns what stands under the headline, or null. */
export const updateDetail = (updates: Updates, { updates: messages, updateProblems }: Messages): string | null => {
  switch (updates.kind) {
    case 'ready':
      return messages.installedAtQuit;
    case 'failed':
      return updateProblems[updates.problem];
    default:
      return null;
  }
};

/** Returns what screen readers should hear of updates, or null: each headline once, not how a download gets on. */
export const announcementOfUpdates = (previous: Updates | null, next: Updates, messages: Messages): string | null => {
  const title = updateTitle(next, messages);
  const titleBefore = previous === null ? null : updateTitle(previous, messages);
  if (title === null || title === titleBefore) return null;
  const detail = updateDetail(next, messages);
  const headline = title.replace(/\u00A0?…$/u, '');
  return detail === null ? messages.announcements.headline(headline) : messages.announcements.because(headline, detail);
};
