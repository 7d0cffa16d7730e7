/** Documentation made from the catalogue: texts only, written to files by whoever asks. */
import { CATALOGUE, type CatalogueEntry } from "./catalogue.ts";

/** Only this default stands in action.yml: a default there would overrule the file's value. */
const RUNNER_DEFAULTS: readonly string[] = ["github-token"];

function described(input: CatalogueEntry): string {
  const form = ` Form: ${input.form.replaceAll("`", "")}.`;
  const usual = input.defaultText === null || RUNNER_DEFAULTS.includes(input.name)
    ? ""
    : ` Default: ${input.defaultText}.`;
  return `${input.description}${form}${usual}`;
}

/** The `inputs:` block of action.yml. */
export function actionInputs(): string {
  const blocks = CATALOGUE.map((input) => [
    `  ${input.name}:`,
    // A JSON string is a valid double-quoted YAML scalar.
    `    description: ${JSON.stringify(described(input))}`,
    "    required: false",
    ...(RUNNER_DEFAULTS.includes(input.name)
      ? [`    default: ${input.defaultText ?? ""}`]
      : []),
  ]);
  return `${["inputs:", ...blocks.flat()].join("\n")}\n`;
}

function cell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}

/** A markdown table of all inputs; they are also the flags (`--rate 50/s`). */
export function inputTable(): string {
  const rows = CATALOGUE.map((input) => [
    `\`${input.name}\``, input.description, input.form,
    input.defaultText === null ? "" : `\`${input.defaultText}\``,
  ]);
  const lines = [["input", "meaning", "form", "default"], ["---", "---", "---", "---"], ...rows];
  return `${lines.map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n")}\n`;
}
