/**
 * Workflow commands, `::name key=value::text`, as the runner reads them back
 * (actions/runner, ActionCommand.cs).
 */
const escapeText = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export type WriteLine = (line: string) => void;

export function formatCommand(
  name: "error" | "warning" | "notice" | "add-mask",
  properties: Readonly<Record<string, string>>,
  text: string,
): string {
  const written = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(value)}`)
    .join(",");
  return `::${name}${written === "" ? "" : ` ${written}`}::${escapeText(text)}`;
}
