import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { projectFolder } from '../runtime.ts';

const componentSchema = v.looseObject({
  'bom-ref': v.string(),
  name: v.string(),
  version: v.string(),
  properties: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []),
});

/** The fields of CycloneDX that are looked at; the others stay as they are. */
const partsListSchema = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  metadata: v.looseObject({
    component: v.looseObject({ 'bom-ref': v.string(), name: v.string(), version: v.string() }),
  }),
  components: v.array(componentSchema),
  dependencies: v.array(v.object({ ref: v.string(), dependsOn: v.optional(v.array(v.string()), []) })),
});

type Component = v.InferOutput<typeof componentSchema>;
export type PartsList = v.InferOutput<typeof partsListSchema>;

/**
 * What npm knows of every installed package, as CycloneDX. Throws when npm does not tell. Those for development are asked
 * for by name: where NODE_ENV says production, npm leaves them out, React among them.
 */
export const askNpmForParts = (): PartsList => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const asked = spawnSync(
    npm,
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--include', 'dev'],
    {
      cwd: projectFolder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  );
  if (asked.status !== 0) throw new Error(`npm sbom ended with ${asked.status}. ${asked.stderr}`);
  return v.parse(partsListSchema, JSON.parse(asked.stdout));
};

interface NamedVersion {
  readonly name: string;
  readonly version: string;
}

const idOf = ({ name, version }: NamedVersion): string => `${name}@${version}`;

/** npm calls all development that only the bundler asks for. What is in the bundle is none. */
const withoutDevelopment = (component: Component): Component => ({
  ...component,
  properties: component.properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
});

/**
 * The same list with only those packages in it that ship, each in the version that does, and with the product's own name:
 * npm takes that of the folder. Throws for one that the list does not know.
 */
export const shippedParts = (all: PartsList, shipped: readonly NamedVersion[], product: NamedVersion): PartsList => {
  const wanted = new Set(shipped.map(idOf));
  const components = all.components.filter((component) => wanted.has(idOf(component))).map(withoutDevelopment);
  const known = new Set(components.map(idOf));
  const missing = [...wanted].filter((id) => !known.has(id));
  if (missing.length > 0) throw new Error(`npm sbom does not know ${missing.join(', ')}.`);
  const { component } = all.metadata;
  const metadata = { ...all.metadata, component: { ...component, name: product.name, version: product.version } };
  const kept = new Set(components.map((part) => part['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((part) => kept.has(part)) }));
  // Bundled, so the product itself depends on each.
  return {
    ...all,
    metadata,
    components,
    dependencies: [{ ref: component['bom-ref'], dependsOn: [...kept] }, ...dependencies],
  };
};
