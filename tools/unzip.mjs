// Unpacks a zip archive: `node unzip.mjs ARCHIVE FOLDER`. Reads the central directory; stored and deflated entries.
import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inflateRawSync } from "node:zlib";

const [archive, folder] = process.argv.slice(2);
const bytes = readFileSync(archive);
let end = bytes.length - 22;
while (end >= 0 && bytes.readUInt32LE(end) !== 0x06054b50) end--;
if (end < 0) throw new Error(`${archive} is no zip archive`);
let at = bytes.readUInt32LE(end + 16);
for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
  if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error(`${archive} is damaged`);
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o));
  const local = bytes.readUInt32LE(at + 42);
  const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
  at += 46 + nameLength + extraLength + commentLength;
  const target = path.join(folder, name);
  if (!path.resolve(target).startsWith(path.resolve(folder))) throw new Error(`${name} leads outside`);
  if (name.endsWith("/")) {
    mkdirSync(target, { recursive: true });
    continue;
  }
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + size);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, method === 8 ? inflateRawSync(data) : data);
}
