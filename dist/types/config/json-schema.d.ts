/** The JSON Schema of the configuration file (draft 2020-12), for editors. */
export declare function configJsonSchema(): unknown;
