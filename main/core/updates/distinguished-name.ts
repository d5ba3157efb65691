const attribute = /([^=,;+"]+)=(?:\s*"((?:[^"]|"")*)"\s*|([^=,;+"]*))(?:[,;+]|$)/y;

/** The attributes of a name as certificates have them (`CN=…, O="…"`), by their names in capitals. */
export type DistinguishedName = ReadonlyMap<string, readonly string[]>;

/** Returns the attributes of a name as Windows writes it, null where it is none. */
export const distinguishedName = (text: string): DistinguishedName | null => {
  const attributes = new Map<string, readonly string[]>();
  attribute.lastIndex = 0;
  for (let read = 0; read < text.length; read = attribute.lastIndex) {
    const found = attribute.exec(text);
    if (found === null) return null;
    const [, name = '', quoted, plain = ''] = found;
    const key = name.trim().toUpperCase();
    attributes.set(key, [...(attributes.get(key) ?? []), quoted?.replaceAll('""', '"') ?? plain.trim()]);
  }
  return attributes;
};

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/**
 * Returns whether a certificate's subject is that publisher: one who is named by attributes has all of them, one who is
 * named by words alone is the subject's only common name.
 */
export const isPublisher = (publisher: string, subject: string): boolean => {
  const theirs = distinguishedName(subject);
  if (theirs === null) return false;
  const asked = distinguishedName(publisher) ?? new Map([['CN', [publisher]]]);
  return asked.size > 0 && [...asked].every(([name, values]) => areSame(values, theirs.get(name) ?? []));
};
