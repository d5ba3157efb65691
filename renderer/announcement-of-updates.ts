import type { Updates } from '../preload/contract.ts';
import { assertNever } from './assert-never.ts';
import type { Sentences } from './sentences/sentences.ts';

type Failed = Extract<Updates, { readonly kind: 'failed' }>;

const failureHeadline = (failed: Failed, sentences: Sentences['updates']): string => {
  switch (failed.step) {
    case 'check':
      return sentences.notChecked;
    case 'download':
      return sentences.notDownloaded(failed.release.version);
    case 'install':
      return sentences.notInstalled(failed.release.version);
    default:
      return assertNever(failed);
  }
};

/** How things are with updates, in one line, whether the person is told by themselves or looks it up. */
export const updateHeadline = (updates: Updates, { updates: sentences, notOffered }: Sentences): string => {
  switch (updates.kind) {
    case 'not offered':
      return notOffered[updates.because];
    case 'idle':
      return updates.lastCheckedMillis === null ? sentences.notLookedYet : sentences.newest;
    case 'checking':
      return sentences.checking;
    case 'available':
      return sentences.available(updates.release.version);
    case 'downloading':
      return sentences.downloading(updates.release.version);
    case 'ready':
      return sentences.ready(updates.release.version);
    case 'failed':
      return failureHeadline(updates, sentences);
    default:
      return assertNever(updates);
  }
};

/** The headline of what a person is told of updates, or null while they are told nothing. */
export const updateTitle = (updates: Updates, sentences: Sentences): string | null =>
  'isShown' in updates && !updates.isShown ? null : updateHeadline(updates, sentences);

/** What stands under the headline, or null. */
export const updateDetail = (updates: Updates, { updates: sentences, updateProblems }: Sentences): string | null => {
  switch (updates.kind) {
    case 'ready':
      return sentences.installedAtQuit;
    case 'failed':
      return updateProblems[updates.problem];
    default:
      return null;
  }
};

/** What screen readers should hear of updates: each headline once, and not how a download gets on. */
export const announcementOfUpdates = (previous: Updates, next: Updates, sentences: Sentences): string | null => {
  const title = updateTitle(next, sentences);
  if (title === null || title === updateTitle(previous, sentences)) return null;
  const detail = updateDetail(next, sentences);
  const headline = title.replace(/\u00A0?…$/u, '');
  return detail === null
    ? sentences.announcements.sentence(headline)
    : sentences.announcements.because(headline, detail);
};
