/** Checks where everything comes from that the project is built of and ships: the stage "supply chain" of `npm test`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';
import installScripts from '../setup/install-scripts.json' with { type: 'json' };
import { askNpm, auditSignatures } from './audit-signatures.ts';
import { dependencyPageProblems, readDependencyPage } from './dependency-page.ts';
import { installScriptProblems } from './install-script-problems.ts';
import { readLockFile, readManifest } from './lock-file.ts';
import { lockProblems } from './lock-problems.ts';
import { electronPackage } from './installed-package.ts';
import { findShippedPackages } from './shipped-packages.ts';
import type { Signatures } from './signatures.ts';
import { findWeaknesses, weaknessProblems } from './weaknesses.ts';

const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

const sentenceOn = (signatures: Signatures): string => {
  switch (signatures.kind) {
    case 'verified':
      return 'verified.';
    case 'bad':
      return `bad or missing on ${signatures.packages.join(', ')}.`;
    case 'not-offered':
      return 'not offered by this registry.';
    case 'out-of-reach':
      return `not checked: no network to the keys (${signatures.code}).`;
    case 'not-understood':
      return `npm audit signatures says what is not understood here: ${signatures.answer}`;
  }
};

const manifest = readManifest(read('package.json'));
const lock = readLockFile(read('package-lock.json'));
const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
const [signatures, shipped] = await Promise.all([auditSignatures(projectFolder, askNpm), findShippedPackages()]);
const parts = [electronPackage(), ...shipped];
const weaknesses = weaknessProblems(await findWeaknesses(projectFolder, parts), parts);
const shippedNames = [...new Set(shipped.map(({ name }) => name))];

const problems = [
  ...lockProblems(lock, manifest),
  ...installScriptProblems(lock, installScripts),
  ...dependencyPageProblems(readDependencyPage(read('docs/dependencies.md')), { direct, shipped: shippedNames }),
];

console.log(`Dependencies: ${direct.length} direct, ${shipped.length} shipped, ${lock.packages.size} in all.`);
console.log(`Signatures of the registry: ${sentenceOn(signatures)}`);
// A release stops at these; here they are told, as they come from outside and at any time.
if (weaknesses.length === 0) console.log('Published weaknesses of what ships: none known.');
for (const weakness of weaknesses) console.warn(weakness);
for (const problem of problems) console.error(problem);
const areSignaturesAtFault = signatures.kind === 'bad' || signatures.kind === 'not-understood';
process.exitCode = problems.length > 0 || areSignaturesAtFault ? 1 : 0;
