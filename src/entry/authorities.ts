import { X509Certificate } from "node:crypto";
import { UsageError } from "../base/index.ts";
import { readInputFile } from "./files.ts";

const BLOCK =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/**
 * PEM text of certificate authorities. A file without any would be passed over in silence, and every
 * connection fail.
 * @throws UsageError naming the file.
 */
export async function readAuthorities(path: string): Promise<string> {
  const text = await readInputFile("ca-file", path);
  const certificates = text.match(BLOCK) ?? [];
  if (certificates.length > 0 && certificates.every(isCertificate)) return text;
  throw new UsageError([{
    field: "ca-file", value: path, origin: "ca-file",
    message: certificates.length === 0
      ? "the file holds no certificate in PEM form." : "the file holds a certificate that cannot be read.",
    fix: "name a file with lines such as -----BEGIN CERTIFICATE-----; of a .der file, write it anew with " +
      "openssl x509 -inform der",
  }]);
}
