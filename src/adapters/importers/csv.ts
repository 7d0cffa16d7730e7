import { fault, type Place } from "./fault.ts";
import type { Imported, LineReader } from "./imported.ts";

/** A quoted field may hold line ends; a longer one is a quote that was never closed. */
const MAX_ROW_CHARS = 16_000_000;

/** Fields of a row (RFC 4180); null where a quote is still open at its end. */
export function splitRow(row: string): readonly string[] | null {
  if (!row.includes('"')) return row.split(",");
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = "";
    if (row[at] === '"') {
      at += 1;
      for (;;) {
        const close = row.indexOf('"', at);
        if (close < 0) return null;
        field += row.slice(at, close);
        at = close + 1;
        if (row[at] !== '"') break;
        field += '"';
        at += 1;
      }
    }
    const comma = row.indexOf(",", at);
    fields.push(field + row.slice(at, comma < 0 ? row.length : comma));
    if (comma < 0) return fields;
    at = comma + 1;
  }
}

/** Reads rows; empty lines are left out. The place of a row of several lines is its last. */
export function makeRowReader(
  take: (fields: readonly string[], place: Place) => void,
  end: (last: Place) => Imported,
): LineReader {
  let open = "";
  const unclosed = (place: Place) => fault(place, {
    field: "row", value: open, message: "has a quote that is never closed.",
    fix: "the file is torn: export the results again",
  });
  return {
    line(text, place) {
      const row = open === "" ? text : `${open}\n${text}`;
      if (row === "") return;
      const fields = splitRow(row);
      open = fields === null ? row : "";
      if (open.length > MAX_ROW_CHARS) throw unclosed(place);
      if (fields !== null) take(fields, place);
    },
    end(last) {
      if (open !== "") throw unclosed(last);
      return end(last);
    },
  };
}

/** A row by the names of its columns. */
export interface NamedRow {
  /** @throws UsageError where the row is too short. */
  text(column: string): string;
  has(column: string): boolean;
}

/** Reads rows below a line of column names. @throws UsageError where a needed column is missing. */
export function makeTableReader(
  needed: readonly string[],
  take: (row: NamedRow, place: Place) => void,
  end: (last: Place) => Imported,
): LineReader {
  let columns: ReadonlyMap<string, number> | null = null;
  const nameColumns = (fields: readonly string[], place: Place): void => {
    const names = fields.map((name) => name.trim());
    const missing = needed.find((name) => !names.includes(name));
    if (missing !== undefined) {
      throw fault(place, {
        field: missing, value: names.join(","), message: "there is no such column.",
        fix: "the first line has to name the columns, as the tool writes them",
      });
    }
    columns = new Map(names.map((name, index) => [name, index]));
  };
  return makeRowReader((fields, place) => {
    if (columns === null) {
      nameColumns(fields, place);
      return;
    }
    const known = columns;
    take({
      has: (column) => known.has(column),
      text(column) {
        const field = fields[known.get(column) ?? -1];
        if (field !== undefined) return field;
        throw fault(place, {
          field: column, value: fields.join(","), message: "is missing in this row.",
          fix: "the file is torn: export the results again",
        });
      },
    }, place);
  }, end);
}
