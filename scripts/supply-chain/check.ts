/**
 * Tells which published weaknesses the parts of the app have: the stage "supply chain" of `npm test`. A release ends at
 * one; here it is told, as it comes from outside and at any time.
 */
import { findParts } from './shipped-packages.ts';
import { weaknessesOf } from './weaknesses.ts';

const parts = await findParts();
const weaknesses = await weaknessesOf(parts);
console.log(`Parts that ship: ${parts.length}.`);
if (weaknesses.length === 0) console.log('Published weaknesses of them: none known.');
for (const weakness of weaknesses) console.warn(weakness);
