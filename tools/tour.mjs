// Checks the README: each ```console block holds lines `$ command` followed by the output they must give.
import { readFileSync, mkdtempSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";

const text = readFileSync(process.argv[2], "utf8");
const scratch = mkdtempSync(path.join(tmpdir(), "tour-"));
let count = 0;
for (const [, block] of text.matchAll(/```console\n([\s\S]*?)```/g)) {
  const parts = block.split(/^\$ /m).slice(1);
  for (const part of parts) {
    const [command, ...rest] = part.split("\n");
    const wanted = rest.join("\n").trimEnd();
    const got = execFileSync("bash", ["-c", command], { encoding: "utf8", env: { ...process.env, SCRATCH: scratch } }).trimEnd();
    if (got !== wanted) {
      console.error(`$ ${command}\nprinted\n${got}\nand not\n${wanted}`);
      process.exit(1);
    }
    count++;
  }
}
console.log(`${count} commands of the tour print what the README says`);
if (count === 0) process.exit(1);
