import type { Answer } from '../answers/answer.ts';
import type { Data } from '../answers/xml.ts';

const eachValue = (data: Data, change: (value: Data) => Data): Data => {
  if (Array.isArray(data)) return data.map((item: Data) => eachValue(item, change));
  if (data === null || typeof data !== 'object') return change(data);
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, eachValue(value, change)]));
};

const otherType = (value: Data): Data => {
  switch (typeof value) {
    case 'string':
      return [value.length];
    case 'number':
    case 'bigint':
      return { number: value };
    case 'boolean':
      return value ? 'yes' : 'no';
    default:
      return 0;
  }
};

const withUnknownFields = (data: Data): Data => {
  if (Array.isArray(data)) return data.map((item: Data) => withUnknownFields(item));
  if (data === null || typeof data !== 'object') return data;
  const known = Object.entries(data).map(([name, value]) => [name, withUnknownFields(value)] as const);
  return { unknownText: 'new', unknownObject: { unknownList: [1, null, {}] }, ...Object.fromEntries(known) };
};

const withData = (answer: Answer, change: (data: Data) => Data): Answer =>
  answer.body.kind === 'data' ? { ...answer, body: { ...answer.body, data: change(answer.body.data) } } : answer;

/** The same names, each with a value of another type; a null becomes a number. */
export const withWrongTypes = (answer: Answer): Answer => withData(answer, (data) => eachValue(data, otherType));

/** The same fields, with unknown ones before them in every object. */
export const withMoreFields = (answer: Answer): Answer => withData(answer, withUnknownFields);
