import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';

interface Repository {
  readonly type?: string;
  readonly domain?: string;
  readonly user: string;
  readonly project: string;
}

/** How electron-builder itself finds the repository: in package.json, else where git has it from. */
const { getRepositoryInfo } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'app-builder-lib/out/util/repositoryInfo',
) as { readonly getRepositoryInfo: (folder: string, packageFile: object) => Promise<Repository | null> };

/**
 * The project's address in the web, which is the one that electron-builder gives to a deb and an rpm: the homepage in
 * package.json, else the repository at GitHub that the folder was taken from. Null where there is neither.
 */
export const findHomepage = async (folder: string = projectFolder): Promise<string | null> => {
  const packageFile = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly homepage?: string;
  };
  if (packageFile.homepage !== undefined) return packageFile.homepage;
  const repository = await getRepositoryInfo(folder, packageFile);
  return repository?.type === 'github' && repository.domain !== undefined
    ? `https://${repository.domain}/${repository.user}/${repository.project}`
    : null;
};
