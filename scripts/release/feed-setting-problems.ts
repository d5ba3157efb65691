import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as v from 'valibot';
import type { UnpackedApp } from '../package/unpacked-app.ts';
import type { ArtefactKind } from './artefacts.ts';

const settingSchema = v.looseObject({
  provider: v.literal('github'),
  owner: v.string(),
  repo: v.string(),
  publisherName: v.optional(v.union([v.string(), v.array(v.string())])),
});

/** These do not update themselves, whatever they bring (main/core/updates/self-updating.ts). */
const isUpdatedByOthers = (kind: ArtefactKind): boolean => kind === 'deb' || kind === 'rpm';

/**
 * Whether an app knows where its updates come from: the repository that releases it, "owner/name", or any where that is
 * null. On Windows it has to know who signs them, without which it offers none.
 */
export const feedSettingProblems = (
  { resources, target }: UnpackedApp,
  kind: ArtefactKind,
  repository: string | null,
): readonly string[] => {
  const file = join(resources, 'app-update.yml');
  if (!existsSync(file)) return isUpdatedByOthers(kind) ? [] : ['It has no app-update.yml, so no updates.'];
  const read = v.safeParse(settingSchema, load(readFileSync(file, 'utf8')));
  if (!read.success) return ['Its app-update.yml does not name a repository.'];
  const { owner, repo, publisherName } = read.output;
  const name = `${owner}/${repo}`;
  return [
    ...(repository === null || repository === name ? [] : [`Its updates come from ${name}, not ${repository}.`]),
    ...(target.system === 'win' && publisherName === undefined
      ? ['It does not know who signs its updates, so it offers none.']
      : []),
  ];
};
