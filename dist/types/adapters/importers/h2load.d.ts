import type { Format } from "./imported.js";
export declare const h2loadLog: Format;
