/** Plain data as it travels in an answer. */
export type Data = string | number | bigint | boolean | null | readonly Data[] | { readonly [name: string]: Data };

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const escaped = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A null is an empty attribute (clients in use); true and false are 1 and 0. */
const attributeText = (value: string | number | bigint | boolean | null): string => {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
};

const singular = (name: string): string => (name.endsWith('s') ? name.slice(0, -1) : 'item');

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

/**
 * Returns data as XML: simple fields become attributes of their element (clients in use), nested ones become children.
 */
export const toXmlElement = (name: string, data: Data): XmlElement => {
  if (isList(data)) {
    return { name, attributes: {}, children: data.map((item) => toXmlElement(singular(name), item)) };
  }
  if (data === null || typeof data !== 'object') {
    return { name, attributes: { id: attributeText(data) }, children: [] };
  }
  const attributes: Record<string, string> = {};
  const children: XmlElement[] = [];
  for (const [key, value] of Object.entries(data)) {
    if (value !== null && typeof value === 'object') children.push(toXmlElement(key, value));
    else attributes[key] = attributeText(value);
  }
  return { name, attributes, children };
};

const elementText = ({ name, attributes, children }: XmlElement): string => {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  return children.length === 0 ? `<${opening}/>` : `<${opening}>${children.map(elementText).join('')}</${name}>`;
};

export const xmlText = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root)}\n`;
