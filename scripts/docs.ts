/**
 * Writes what the schema knows into the files that show it: the inputs of action.yml and the table
 * of the README. With --check nothing is written and a difference is a failure.
 */
import { readFile, writeFile } from "node:fs/promises";
import { actionInputs, inputTable } from "../src/config/index.ts";

interface Generated {
  readonly file: string;
  readonly begin: string;
  readonly end: string;
  readonly content: string;
}

const GENERATED: readonly Generated[] = [
  {
    file: "action.yml",
    begin: "# inputs: generated from src/config (npm run docs)\n",
    end: "# end of generated inputs\n",
    content: actionInputs(),
  },
  {
    file: "README.md",
    begin: "<!-- inputs: generated from src/config (npm run docs) -->\n",
    end: "<!-- end of generated inputs -->\n",
    content: `\n${inputTable()}\n`,
  },
];

function replaceBetween(text: string, part: Generated): string {
  const start = text.indexOf(part.begin);
  const stop = text.indexOf(part.end);
  if (start < 0 || stop < start) throw new Error(`${part.file}: the markers are missing`);
  return text.slice(0, start + part.begin.length) + part.content + text.slice(stop);
}

const isCheck = process.argv.includes("--check");
let differs = false;
for (const part of GENERATED) {
  const now = await readFile(part.file, "utf8");
  const wanted = replaceBetween(now, part);
  if (now === wanted) continue;
  differs = true;
  if (isCheck) process.stderr.write(`${part.file} is not in step with src/config: npm run docs\n`);
  else await writeFile(part.file, wanted);
}
if (isCheck && differs) process.exit(1);
