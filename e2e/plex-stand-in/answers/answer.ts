import { jsonText } from './json.ts';
import { type Data, toXmlElement, xmlText } from './xml.ts';

export type Format = 'json' | 'xml';

/** What the stand-in says to a request, before it is written in the format that the request asked for. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AnswerBody;
}

export type AnswerBody =
  | {
      readonly kind: 'data';
      /** The name of the XML root. */
      readonly name: string;
      readonly data: Data;
      /** JSON has no root name of its own, but some answers wrap their list in a field named alike. */
      readonly inJson: 'bare' | 'under-its-name';
    }
  | { readonly kind: 'bytes'; readonly type: string; readonly bytes: Buffer }
  | { readonly kind: 'nothing' };

export interface RenderedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export const dataAnswer = (status: number, name: string, data: Data): Answer => ({
  status,
  headers: {},
  body: { kind: 'data', name, data, inJson: 'bare' },
});

export const bytesAnswer = (status: number, type: string, content: Buffer | string): Answer => ({
  status,
  headers: {},
  body: { kind: 'bytes', type, bytes: Buffer.from(content) },
});

/** 204, as plex.tv answers what needs no words. */
export const nothing: Answer = { status: 204, headers: {}, body: { kind: 'nothing' } };

export const render = ({ status, headers, body }: Answer, format: Format): RenderedAnswer => {
  const rendered = (type: string, content: Buffer | string): RenderedAnswer => ({
    status,
    headers: { 'Content-Type': type, ...headers },
    bytes: Buffer.from(content),
  });
  switch (body.kind) {
    case 'nothing':
      return { status, headers, bytes: Buffer.alloc(0) };
    case 'bytes':
      return rendered(body.type, body.bytes);
    case 'data': {
      if (format === 'xml') {
        return rendered('application/xml; charset=utf-8', xmlText(toXmlElement(body.name, body.data)));
      }
      const json = body.inJson === 'bare' ? body.data : { [body.name]: body.data };
      return rendered('application/json; charset=utf-8', jsonText(json));
    }
  }
};
