import { expect, it } from 'vitest';
import { firstComputerModel } from './computer-model.ts';

it.each([
  'Mac15,3',
  'Latitude 7420',
  'OptiPlex 7000',
  '21CB',
  'Standard PC (Q35 + ICH9, 2009)',
  'Raspberry Pi 4 Model B',
])('takes %s for a model', (model) => {
  expect(firstComputerModel([`${model}\n`])).toBe(model);
});

it.each([
  'System Product Name',
  'To Be Filled By O.E.M.',
  'To be filled by O.E.M. ',
  'Default string',
  'None',
  'N/A',
  'O.E.M',
  'Not Specified',
  'All Series',
  'unknown',
  '0000',
  '...',
  '',
  '\u{0}',
])('takes %o for an empty form', (model) => {
  expect(firstComputerModel([model])).toBeNull();
});

it('asks the next source when the first has only a placeholder', () => {
  expect(firstComputerModel(['Default string', null, 'Raspberry Pi 5'])).toBe('Raspberry Pi 5');
});
