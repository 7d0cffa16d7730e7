import { oneLine } from "../../base/index.ts";
import type { ResponseHeaders } from "../../engine/index.ts";
import type { Problem } from "./answer.ts";

/** A body that is compressed, which was not asked for and cannot be read; null if it is not. */
export function codingProblem(headers: ResponseHeaders): Problem | null {
  const coding = headers["content-encoding"] ?? "";
  return coding === "" || coding.toLowerCase() === "identity" ? null : {
    outcome: "decode", detail: `compressed with ${oneLine(coding, 40)}, which was not asked for`,
  };
}
