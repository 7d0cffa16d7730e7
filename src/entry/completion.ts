import { nearestName, UsageError } from "../base/index.ts";
import { CATALOGUE } from "../config/index.ts";
import { EXIT } from "./exit.ts";
import type { Flags } from "./flags.ts";
import { type CommandHelp, COMMANDS, SHELLS } from "./help.ts";
import type { Io } from "./streams.ts";

type Shell = (typeof SHELLS)[number];

/** A flag with what may stand behind it: no value, one of a few, or any text or file. */
export interface CompletedFlag {
  readonly name: string;
  readonly meaning: string;
  readonly value: "none" | "free" | readonly string[];
}

const WORD = "`[a-z][a-z-]*`";
const ONLY_WORDS = new RegExp(`^(any of )?${WORD}(?:(?:, | or | )${WORD})*$`);

/** The values of an input whose form is nothing but names; null for any other. */
export function choicesOf(form: string): readonly string[] | null {
  if (!ONLY_WORDS.test(form)) return null;
  return [...form.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

/** The flags that a command takes, its own first. */
export function flagsToComplete(command: CommandHelp): readonly CompletedFlag[] {
  const own = Object.entries(command.own).map(([name, meaning]): CompletedFlag =>
    ({ name, meaning, value: command.choices?.[name] ?? "free" }));
  const switches = Object.entries({ ...command.switches, quiet: "no progress", help: "show all flags" })
    .map(([name, meaning]): CompletedFlag => ({ name, meaning, value: "none" }));
  const inputs = command.takesInputs
    ? CATALOGUE.filter(({ name }) => name !== "mode" && !Object.hasOwn(command.own, name))
      .map(({ name, description, form }): CompletedFlag =>
        ({ name, meaning: description, value: choicesOf(form) ?? "free" }))
    : [];
  return [...own, ...switches, ...inputs];
}

/** For single quotes, as bash and zsh read them. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
/** For single quotes, as fish reads them. */
const fishQuoted = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;

const names = COMMANDS.map(({ name }) => name).join(" ");
const flagWords = (command: CommandHelp): string =>
  flagsToComplete(command).map(({ name }) => `--${name}`).join(" ");

/** Arms of a `case` over "command flag" for the flags that have only a few values. */
function valueArms(arm: (pattern: string, values: string) => string): readonly string[] {
  return COMMANDS.flatMap((command) => flagsToComplete(command).flatMap(({ name, value }) =>
    typeof value === "string" ? [] : [arm(`'${command.name} --${name}'`, value.join(" "))]));
}

function argumentArms(arm: (pattern: string, values: string) => string): readonly string[] {
  return COMMANDS.flatMap(({ name, choices }) =>
    choices?.[""] === undefined ? [] : [arm(`'${name} ${name}'`, choices[""].join(" "))]);
}

function bashScript(): string {
  const offer = (words: string): string => `COMPREPLY=($(compgen -W '${words}' -- "$current"))`;
  const arm = (pattern: string, values: string): string =>
    `    ${pattern}) ${offer(values)}; return ;;`;
  return `# bash completion of tailgate. For this shell:  source <(tailgate completion bash)
# For all: tailgate completion bash > ~/.local/share/bash-completion/completions/tailgate
_tailgate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then ${offer(`${names} --help --version`)}; return; fi
  case "\${COMP_WORDS[1]} $previous" in
${valueArms(arm).join("\n")}
  esac
  case "$current" in
    -*) ;;
    *) case "\${COMP_WORDS[1]} $previous" in
${argumentArms(arm).join("\n")}
    esac; return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${COMMANDS.map((command) => arm(command.name, flagWords(command))).join("\n")}
  esac
}
complete -o default -F _tailgate tailgate
`;
}

function zshScript(): string {
  const arm = (pattern: string, values: string): string =>
    `    ${pattern}) compadd -- ${values}; return ;;`;
  const commands = COMMANDS.map(({ name, does }) => `      ${quoted(`${name}:${does}`)}`);
  return `#compdef tailgate
# zsh completion of tailgate. For this shell:  source <(tailgate completion zsh)
# For all: save it as _tailgate in a folder of $fpath.
_tailgate() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.join("\n")}
    )
    _describe command commands
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${valueArms(arm).join("\n")}
  esac
  if [[ $words[CURRENT] != -* ]]; then
    case "$words[2] $words[CURRENT-1]" in
${argumentArms(arm).join("\n")}
    esac
    _files; return
  fi
  case "$words[2]" in
${COMMANDS.map((command) => arm(command.name, flagWords(command))).join("\n")}
  esac
}
if [ "$funcstack[1]" = "_tailgate" ]; then _tailgate "$@"; else compdef _tailgate tailgate; fi
`;
}

function fishScript(): string {
  const lines = COMMANDS.flatMap((command) => {
    const behind = `complete -c tailgate -n '__fish_seen_subcommand_from ${command.name}'`;
    const argument = command.choices?.[""];
    return [
      `complete -c tailgate -f -n __fish_use_subcommand -a ${command.name} -d ${fishQuoted(command.does)}`,
      ...(argument === undefined ? [] : [`${behind} -f -a '${argument.join(" ")}'`]),
      ...flagsToComplete(command).map(({ name, meaning, value }) => {
        const values = value === "none" ? "" : value === "free" ? " -r" : ` -x -a '${value.join(" ")}'`;
        return `${behind} -l ${name}${values} -d ${fishQuoted(meaning)}`;
      }),
    ];
  });
  return `# fish completion of tailgate. For this shell:  tailgate completion fish | source
# For all: tailgate completion fish > ~/.config/fish/completions/tailgate.fish
${lines.join("\n")}
`;
}

/** The script that teaches a shell to complete commands, flags and values with few choices. */
export function completionScript(shell: Shell): string {
  switch (shell) {
    case "bash": return bashScript();
    case "zsh": return zshScript();
    case "fish": return fishScript();
  }
}

export async function completionCommand(io: Io, { positionals }: Flags): Promise<number> {
  const [name = null, ...more] = positionals;
  const shell = SHELLS.find((one) => one === name);
  if (shell === undefined || more.length > 0) {
    const near = name === null ? null : nearestName(name, SHELLS);
    throw new UsageError([{
      field: "SHELL", value: name === null ? null : positionals.join(" "), origin: "the command line",
      message: name === null ? "is missing." : "is not a shell that can be taught.",
      fix: near === null ? `write one of ${SHELLS.join(", ")}` : `did you mean ${near}?`,
    }]);
  }
  io.out(completionScript(shell));
  return await Promise.resolve(EXIT.ok);
}
