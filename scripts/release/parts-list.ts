import { spawnSync } from 'node:child_process';
import { projectFolder } from '../runtime.ts';

interface NamedVersion {
  readonly name: string;
  readonly version: string;
}

interface Component extends NamedVersion {
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** The fields of CycloneDX that are looked at; the others stay as they are. */
export interface PartsList {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * What npm knows of every installed package, as CycloneDX. Throws when npm does not tell. Those for development are asked
 * for by name: where NODE_ENV says production, npm leaves them out, React among them.
 */
export const askNpmForParts = (): PartsList => {
  const argv = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--include', 'dev'];
  const { status, stdout, stderr } = spawnSync('npm', argv, {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm sbom ended with ${status}. ${stderr}`);
  return JSON.parse(stdout) as PartsList;
};

const idOf = ({ name, version }: NamedVersion): string => `${name}@${version}`;

/** npm calls all development that only the bundler asks for. What is in the bundle is none. */
const withoutDevelopment = (component: Component): Component => ({
  ...component,
  properties: component.properties?.filter(({ name }) => name !== 'cdx:npm:package:development') ?? [],
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
  const { name, version } = product;
  const component = { ...all.metadata.component, name, version };
  const kept = new Set(components.map((part) => part['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((part) => kept.has(part)) }));
  // Bundled, so the product itself depends on each.
  const ofProduct = { ref: component['bom-ref'], dependsOn: [...kept] };
  return { ...all, metadata: { ...all.metadata, component }, components, dependencies: [ofProduct, ...dependencies] };
};
