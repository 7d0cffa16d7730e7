/**
 * PEM text of certificate authorities. A file without any would be passed over in silence, and every
 * connection fail.
 * @throws UsageError naming the file.
 */
export declare function readAuthorities(path: string): Promise<string>;
