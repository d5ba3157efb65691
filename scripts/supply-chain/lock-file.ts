import * as v from 'valibot';

const specifiersSchema = v.optional(v.record(v.string(), v.string()), {});

const packageSchema = v.object({
  /** Of an alias: what the package is called where it comes from. */
  name: v.optional(v.string()),
  version: v.optional(v.string()),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string()),
  link: v.optional(v.boolean(), false),
  hasInstallScript: v.optional(v.boolean(), false),
  dependencies: specifiersSchema,
});

const rootSchema = v.object({
  name: v.string(),
  version: v.string(),
  dependencies: specifiersSchema,
  devDependencies: specifiersSchema,
});

const lockSchema = v.object({ packages: v.objectWithRest({ '': rootSchema }, packageSchema) });

/** What package.json asks for. */
export type Manifest = v.InferOutput<typeof rootSchema>;
export type LockedPackage = v.InferOutput<typeof packageSchema>;

export interface LockFile {
  /** What package.json asked for when the lock file was written. */
  readonly root: Manifest;
  /** By the folder that each is installed in, such as `node_modules/a/node_modules/b`. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
}

/** Reads package.json. Throws on anything that is not one. */
export const readManifest = (text: string): Manifest => v.parse(rootSchema, JSON.parse(text));

/** Reads package-lock.json. Throws on anything that is not one. */
export const readLockFile = (text: string): LockFile => {
  const { '': root, ...packages } = v.parse(lockSchema, JSON.parse(text)).packages;
  return { root, packages: new Map(Object.entries(packages)) };
};

/** The name under which a package is installed: the end of its folder. */
export const installedName = (folder: string): string =>
  folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
