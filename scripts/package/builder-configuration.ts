import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectFolder } from '../runtime.ts';

/** What is made for people, and what end-to-end tests drive and nobody else gets. */
export type Variant = 'release' | 'e2e';

export const configurationFiles: Readonly<Record<Variant, string>> = {
  release: join(projectFolder, 'electron-builder.yml'),
  e2e: join(projectFolder, 'electron-builder.e2e.yml'),
};

/** What this project's own scripts and tests read of electron-builder's configuration. */
interface BuilderConfiguration {
  readonly appId: string;
  readonly productName: string;
  readonly artifactName: string;
  readonly directories: { readonly output: string };
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly linux: { readonly executableName: string };
}

/** Returns what the variant's own file says, without what it extends. */
export const readBuilderConfiguration = (variant: Variant): BuilderConfiguration =>
  load(readFileSync(configurationFiles[variant], 'utf8')) as BuilderConfiguration;
