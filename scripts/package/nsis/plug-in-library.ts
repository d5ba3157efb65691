/** The one section of the library, where in the file it begins and where in memory. */
const section = { inFile: 0x200, inMemory: 0x1000 } as const;

const headers = (sectionSize: number, exportsSize: number): Buffer => {
  const bytes = Buffer.alloc(section.inFile);
  const start = 0x40;
  const optional = start + 24;
  const sectionHeader = optional + 224;
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(start, 0x3c);
  bytes.write('PE\0\0', start, 'latin1');
  // For 32-bit processors; one section; the length of the header that follows; a library that can be loaded.
  bytes.writeUInt16LE(0x14c, start + 4);
  bytes.writeUInt16LE(1, start + 6);
  bytes.writeUInt16LE(224, start + 20);
  bytes.writeUInt16LE(0x2102, start + 22);
  bytes.writeUInt16LE(0x10b, optional);
  bytes.writeUInt32LE(0x1000, optional + 32);
  bytes.writeUInt32LE(0x200, optional + 36);
  // Sixteen tables, of which the first one, of what is exported, is there.
  bytes.writeUInt32LE(16, optional + 92);
  bytes.writeUInt32LE(section.inMemory, optional + 96);
  bytes.writeUInt32LE(exportsSize, optional + 100);
  bytes.write('.edata', sectionHeader, 'latin1');
  bytes.writeUInt32LE(sectionSize, sectionHeader + 8);
  bytes.writeUInt32LE(section.inMemory, sectionHeader + 12);
  bytes.writeUInt32LE(sectionSize, sectionHeader + 16);
  bytes.writeUInt32LE(section.inFile, sectionHeader + 20);
  return bytes;
};

/**
 * Returns a Windows library (PE format) that exports these functions by name and has none of them: enough for makensis,
 * which looks a plug-in's functions up when it compiles, and for nothing else.
 */
export const plugInLibrary = (functions: readonly string[]): Buffer => {
  const count = functions.length;
  const [addresses, names, ordinals, texts] = [40, 40 + 4 * count, 40 + 8 * count, 40 + 10 * count] as const;
  const exported = Buffer.alloc(texts);
  exported.writeUInt32LE(1, 16);
  for (const [place, value] of [
    count,
    count,
    ...[addresses, names, ordinals].map((at) => section.inMemory + at),
  ].entries())
    exported.writeUInt32LE(value, 20 + 4 * place);
  const text = Buffer.from(functions.map((name) => `${name}\0`).join(''), 'latin1');
  let at = section.inMemory + texts;
  for (const [index, name] of functions.entries()) {
    exported.writeUInt32LE(section.inMemory, addresses + 4 * index);
    exported.writeUInt32LE(at, names + 4 * index);
    exported.writeUInt16LE(index, ordinals + 2 * index);
    at += name.length + 1;
  }
  const content = Buffer.concat([exported, text]);
  return Buffer.concat([headers(content.length, content.length), content]);
};
