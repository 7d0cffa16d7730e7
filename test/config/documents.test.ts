import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import {
  INPUT_NAMES, actionInputs, configJsonSchema, inputTable,
} from "../../src/config/index.ts";

const actionBlock = z.object({
  inputs: z.record(z.string(), z.strictObject({
    description: z.string().min(10), required: z.literal(false), default: z.string().optional(),
  })),
});
const jsonSchema = z.object({
  additionalProperties: z.literal(false),
  properties: z.record(z.string(), z.looseObject({ description: z.string().min(10) })),
});

describe("the action's inputs", () => {
  const { inputs } = actionBlock.parse(parse(actionInputs()));

  test("are all there, in the order of the catalogue", () => {
    expect(Object.keys(inputs)).toEqual(INPUT_NAMES);
  });

  test("carry no default that would overrule the file", () => {
    const withDefault = Object.entries(inputs).filter(([, one]) => one.default !== undefined);
    expect(withDefault.map(([name]) => name)).toEqual(["github-token"]);
    expect(inputs["github-token"]?.default).toBe("${{ github.token }}");
  });

  test("say their default and what is not yet available", () => {
    expect(inputs["duration"]?.description).toContain("Default: 60s.");
  });
});

describe("the table of inputs", () => {
  const rows = inputTable().trimEnd().split("\n");

  test("has a row for each, of four cells", () => {
    expect(rows).toHaveLength(INPUT_NAMES.length + 2);
    for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/g)).toHaveLength(5);
  });
});

describe("the JSON Schema", () => {
  const schema = jsonSchema.parse(configJsonSchema());

  test("has every input that a file may hold, the suite and scenarios", () => {
    const inputs = INPUT_NAMES.filter((name) => name !== "config");
    const wanted = [...inputs, "suite", "scenarios"];
    expect(Object.keys(schema.properties).toSorted()).toEqual(wanted.toSorted());
  });

  test("knows the words of an enumeration and the bounds of a number", () => {
    const text = JSON.stringify(schema.properties);
    expect(text).toContain('"enum":["constant","poisson"]');
    expect(text).toContain('"minimum":1,"maximum":1000');
  });

  test("lets scenarios override only what is theirs", () => {
    const scenarios = JSON.stringify(schema.properties["scenarios"]);
    expect(scenarios).toContain('"rate"');
    expect(scenarios).not.toContain('"mode"');
  });
});
