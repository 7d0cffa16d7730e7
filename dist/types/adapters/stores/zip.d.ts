/**
 * The files of a ZIP archive, read whole from its central directory (PKWARE APPNOTE.TXT 6.3.10,
 * sections 4.3 and 4.4). An archive is untrusted: all sizes are bounded before anything is inflated,
 * and nothing is written, so that names cannot lead anywhere.
 */
export interface ZipLimits {
    readonly maxFiles: number;
    /** Of one file, inflated. */
    readonly maxFileBytes: number;
    /** Of all files wanted, inflated. */
    readonly maxTotalBytes: number;
}
export interface ZippedFile {
    readonly name: string;
    readonly bytes: Buffer;
}
/** The archive is torn, altered, beyond the limits or of a kind that is not read. */
export declare class ZipError extends Error {
    readonly name = "ZipError";
}
/**
 * The files whose name is wanted, in the archive's order. ZIP64 is refused: it is for sizes that are
 * refused anyway.
 * @throws ZipError
 */
export declare function unzip(archive: Buffer, isWanted: (name: string) => boolean, limits: ZipLimits): readonly ZippedFile[];
