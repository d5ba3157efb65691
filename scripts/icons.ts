/** Makes the app's icons and the installers' pictures from the one mark: `npm run icons`. They are checked in. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readMark } from './icons/mark.ts';
import { pictures } from './icons/pictures.ts';
import { projectFolder } from './runtime.ts';

const mark = await readMark();
for (const [name, make] of pictures) {
  const file = join(projectFolder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await make(mark));
  console.log(name);
}
