import type { Format } from "./imported.js";
export declare const jmeterCsv: Format;
export declare const jmeterXml: Format;
