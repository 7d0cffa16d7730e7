import { UsageError, nearestName, type Usd, type UsdPerMTok } from "../base/index.ts";
import { field, parseJsonObject, parsePath, textOrMap, type Field } from "./fields.ts";
import { accept, andThen, every, refuse, type Parsed } from "./parsed.ts";

export interface ModelPrice {
  readonly input: UsdPerMTok;
  readonly output: UsdPerMTok;
  readonly cachedInput?: UsdPerMTok;
  readonly cacheWrite?: UsdPerMTok;
  readonly cacheWrite1h?: UsdPerMTok;
  readonly reasoning?: UsdPerMTok;
  /** Of each request besides its tokens. */
  readonly perRequest?: Usd;
}

export type PriceTable = Readonly<Record<string, ModelPrice>>;

export type PriceSource =
  | { readonly kind: "inline"; readonly prices: PriceTable }
  | { readonly kind: "file"; readonly path: string };

const KINDS = [
  "input", "output", "cachedInput", "cacheWrite", "cacheWrite1h", "reasoning", "perRequest",
] as const;
const EXAMPLE = 'write e.g. {"my-model": {"input": 0.5, "output": 2}} in $ per million tokens';
/** Dollars per million tokens; the dearest published prices are three digits. */
const MAX_PRICE: UsdPerMTok = 1_000_000;

function readTable(written: unknown): Parsed<PriceTable> {
  return andThen(parseJsonObject(written), (object) => {
    const models = Object.entries(object);
    if (models.length === 0) return refuse("names no model", EXAMPLE);
    const rows = every(models.map(([name, price]) => readPrice(name, price)));
    return andThen(rows, (pairs) => accept(Object.fromEntries(pairs)));
  });
}

function readPrice(name: string, written: unknown): Parsed<readonly [string, ModelPrice]> {
  if (typeof written !== "object" || written === null || Array.isArray(written)) {
    return refuse(`has no prices for "${name}"`, EXAMPLE);
  }
  const given = Object.entries(written);
  const prices = every(given.map(([kind, price]) => readFigure(name, kind, price)));
  return andThen(prices, (pairs) => {
    const { input, output, ...others } = Object.fromEntries<number | undefined>(pairs);
    if (input === undefined || output === undefined) {
      const missing = input === undefined ? "input" : "output";
      return refuse(`has no "${missing}" price for "${name}"`, `add "${missing}"`);
    }
    return accept([name, { input, output, ...others }] as const);
  });
}

function readFigure(
  model: string, kind: string, price: unknown,
): Parsed<readonly [string, UsdPerMTok]> {
  if (!KINDS.some((known) => known === kind)) {
    const near = nearestName(kind, KINDS);
    return refuse(`has an unknown price "${kind}" for "${model}"`,
      near === null ? `use ${KINDS.join(", ")}` : `did you mean "${near}"?`);
  }
  if (typeof price === "number" && price >= 0 && price <= MAX_PRICE) return accept([kind, price]);
  return refuse(`has a "${kind}" price for "${model}" that is not a number from 0 to ${MAX_PRICE}`,
    "write dollars per million tokens (perRequest: per request) as a number");
}

/**
 * The content of a price file: JSON text or its parsed value, in $ per million tokens. Throws a
 * `UsageError` that lists every problem; `origin` is where the content came from.
 */
export function parsePriceTable(json: unknown, origin = "the price file"): PriceTable {
  const parsed = readTable(json);
  if (parsed.ok) return parsed.value;
  throw new UsageError(
    parsed.problems.map((problem) => ({ field: "prices", value: null, origin, ...problem })),
  );
}

export const prices: Field<PriceSource> = field(textOrMap, (written): Parsed<PriceSource> => {
  if (typeof written === "string" && !written.trim().startsWith("{")) {
    return andThen(parsePath(written), (path) => accept({ kind: "file", path }));
  }
  return andThen(readTable(written), (table) => accept({ kind: "inline", prices: table }));
});
