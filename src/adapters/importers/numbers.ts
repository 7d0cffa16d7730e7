import type { Micros, Millis } from "../../base/index.ts";
import { fault, type Place } from "./fault.ts";

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The longest latency a recording can hold: 1 h. */
const LONGEST_US: Micros = 3_600_000_000;
/** Years 2001 to 2100: an instant beyond is a mistaken unit. */
const EARLIEST_MS: Millis = 978_307_200_000;
const LATEST_MS: Millis = 4_102_444_800_000;

/** A number from text. @throws UsageError for anything but a finite decimal number. */
export function parseNumber(text: string, field: string, place: Place): number {
  const trimmed = text.trim();
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw fault(place, {
    field, value: text, message: "is not a number.", fix: "export the results again",
  });
}

/** A latency in µs. @throws UsageError for one that cannot be: negative, or beyond 1 h. */
export function latencyUs(value: number, usPerUnit: number, field: string, place: Place): Micros {
  const us = value * usPerUnit;
  if (us >= 0 && us <= LONGEST_US) return us;
  throw fault(place, {
    field, value,
    message: us < 0 ? "a latency cannot be negative." : "a latency beyond 1 h cannot be recorded.",
    fix: us < 0 ? "the clock was set during the run, or the column is another: measure again"
      : "check the unit",
  });
}

/** @throws UsageError for a negative, broken or absurd count. */
export function checkCount(value: number, field: string, place: Place): number {
  if (Number.isInteger(value) && value >= 0 && value <= 1e12) return value;
  throw fault(place, {
    field, value, message: "is not a count of requests.", fix: "export the results again",
  });
}

export function checkInstant(epochMs: Millis, field: string, value: unknown, place: Place): Millis {
  if (epochMs >= EARLIEST_MS && epochMs <= LATEST_MS) return epochMs;
  throw fault(place, {
    field, value, message: "is no instant of this century.", fix: "check the unit of the instants",
  });
}

/** The longest run anyone measures: 30 days. */
const LONGEST_RUN_MS: Millis = 30 * 86_400_000;

/** An instant since the start of a run. */
export function checkOffset(offsetMs: Millis, field: string, value: unknown, place: Place): Millis {
  if (offsetMs >= 0 && offsetMs <= LONGEST_RUN_MS) return offsetMs;
  throw fault(place, {
    field, value, message: "is no time since the start of a run, from 0 to 30 days.",
    fix: "check the unit; measure again if the clock was set during the run",
  });
}

const RFC3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(\.\d+)?(Z|z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 with all digits of the fraction, which Date.parse cuts at ms. */
export function parseInstant(text: string, field: string, place: Place): Millis {
  const [, day, time, fraction = "", zone = ""] = RFC3339.exec(text.trim()) ?? [];
  const seconds = Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  if (Number.isNaN(seconds)) {
    throw fault(place, {
      field, value: text, message: "is not an RFC 3339 instant.",
      fix: "write it like 2026-11-23T06:00:00.000Z",
    });
  }
  return checkInstant(seconds + Number(`0${fraction}`) * 1000, field, text, place);
}

/** Milliseconds since 1970 of a number whose digits tell its unit: s, ms, µs or ns. */
export function instantByDigits(
  text: string,
  field: string,
  place: Place,
): { readonly epochMs: Millis; readonly isWholeSeconds: boolean } {
  const value = parseNumber(text, field, place);
  const digits = Math.floor(Math.log10(Math.max(1, value))) + 1;
  const perMs = { 9: 1e-3, 10: 1e-3, 12: 1, 13: 1, 15: 1e3, 16: 1e3, 18: 1e6, 19: 1e6 }[digits];
  const epochMs = checkInstant(value / (perMs ?? Number.NaN), field, text, place);
  return { epochMs, isWholeSeconds: perMs === 1e-3 && Number.isInteger(value) };
}
