import { inflateRawSync } from 'node:zlib';

/** No file of an archive is larger than what a Buffer can hold; a bomb stops here. */
const MOST_BYTES = 4_000_000_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** @param {Buffer} zip Where the end record begins. */
function findEnd(zip) {
  for (let at = zip.length - 22; at >= 0 && at > zip.length - 65_600; at--)
    if (zip.readUInt32LE(at) === END) return at;
  throw new Error('this is no ZIP file');
}

/**
 * @param {Buffer} zip
 * @param {{ method: number, packed: number, size: number, local: number }} entry
 */
function unpack(zip, { method, packed, size, local }) {
  if (zip.readUInt32LE(local) !== LOCAL) throw new Error('a file of the ZIP is damaged');
  const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(begin, begin + packed);
  if (method === 0) return content;
  if (method !== 8) throw new Error('a file of the ZIP is packed in an unknown way');
  if (size > MOST_BYTES) throw new Error('a file of the ZIP is too large');
  return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
}

/**
 * The files of a ZIP, by name: stored or deflated, as its central directory lists them. Throws an Error when it is
 * none, when a file is damaged, or when a name comes twice.
 * @param {Buffer} zip
 * @returns {Map<string, Buffer>}
 */
export function readZip(zip) {
  const end = findEnd(zip);
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('the list of files of the ZIP is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      zip.readUInt16LE(at + place),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + Number(nameLength));
    if (files.has(name)) throw new Error(`${name} is in the ZIP twice`);
    const content = unpack(zip, {
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42),
    });
    if (content.length !== zip.readUInt32LE(at + 24))
      throw new Error(`${name} has another length in the ZIP`);
    files.set(name, content);
    at += 46 + Number(nameLength) + Number(extraLength) + Number(commentLength);
  }
  return files;
}
