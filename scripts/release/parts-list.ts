import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { projectFolder } from '../runtime.ts';

const componentSchema = v.looseObject({ 'bom-ref': v.string(), name: v.string(), version: v.string() });

/** The fields of CycloneDX that are looked at; the others stay as they are. */
const partsListSchema = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  metadata: v.looseObject({ component: v.looseObject({ 'bom-ref': v.string() }) }),
  components: v.array(componentSchema),
  dependencies: v.array(v.object({ ref: v.string(), dependsOn: v.optional(v.array(v.string()), []) })),
});

export type PartsList = v.InferOutput<typeof partsListSchema>;

/** What npm knows of every installed package, as CycloneDX. Throws when npm does not tell. */
export const askNpmForParts = (): PartsList => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const asked = spawnSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (asked.status !== 0) throw new Error(`npm sbom ended with ${asked.status}. ${asked.stderr}`);
  return v.parse(partsListSchema, JSON.parse(asked.stdout));
};

/** The same list with only those packages in it that ship, by name. Throws for one that the list does not know. */
export const shippedParts = (all: PartsList, shipped: readonly string[]): PartsList => {
  const components = all.components.filter(({ name }) => shipped.includes(name));
  const missing = shipped.filter((name) => !components.some((component) => component.name === name));
  if (missing.length > 0) throw new Error(`npm sbom does not know ${missing.join(', ')}.`);
  const product = all.metadata.component['bom-ref'];
  const kept = new Set(components.map((component) => component['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((part) => kept.has(part)) }));
  // Bundled, so the product itself depends on each.
  return { ...all, components, dependencies: [{ ref: product, dependsOn: [...kept] }, ...dependencies] };
};
