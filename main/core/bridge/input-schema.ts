import * as v from 'valibot';
import { callsToMain, type CallToMain, type Input, type InputShape, inputShapeOf } from '../../../preload/contract.ts';

const schemaOf = (shape: InputShape): v.GenericSchema => {
  switch (shape.kind) {
    case 'nothing':
      return v.undefined();
    case 'one-of':
      return v.picklist(shape.values);
    case 'text':
      return v.pipe(v.string(), v.maxLength(shape.maxLength));
  }
};

const schemas = new Map<string, v.GenericSchema>(callsToMain.map((call) => [call, schemaOf(inputShapeOf(call))]));

export type CheckedInput<Name extends CallToMain> =
  | { readonly kind: 'valid'; readonly input: Input<Name> }
  | { readonly kind: 'invalid' };

/** Returns what the page sent with a call as its input, or `invalid` where the contract has no such thing. */
export const checkInput = <Name extends CallToMain>(call: Name, sent: unknown): CheckedInput<Name> => {
  const schema = schemas.get(call);
  if (schema === undefined) return { kind: 'invalid' };
  const parsed = v.safeParse(schema, sent);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema was made from the very shape that the type is made from
  return parsed.success ? { kind: 'valid', input: parsed.output as Input<Name> } : { kind: 'invalid' };
};
