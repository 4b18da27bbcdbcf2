import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'

/** Bytes that a signature with its certificates takes in a file; what it does not fill is padding. */
export const RESERVED = 8_192

/** A certificate chain in PEM, its own first, and the key of the first. */
export type Credentials = { certificates: string; key: string }

/**
 * Makes the signatures that C2PA asks for: a whole COSE_Sign1 of exactly `RESERVED` bytes with the chain in it, ES256. Throws an Error with a
 * sentence for credentials that are none, do not belong together, or are of another kind. Sources: RFC 9052, C2PA 2.1 (13.2).
 */
export function createCose({
  certificates,
  key: pem,
}: Credentials): (claim: Uint8Array) => Uint8Array<ArrayBuffer> {
  const chain = (certificates.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    one => new X509Certificate(one),
  )
  const key = keyIn(pem)
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new Error('The key named by C2PA_KEY must be of the curve P-256.')
  if (!chain[0]?.checkPrivateKey(key))
    throw new Error('The first certificate of C2PA_CERT must be the one of the key that C2PA_KEY names.')
  // {1 (alg): -7 (ES256), 33 (x5chain): the certificates}
  const header = [head(5, 2), head(0, 1), head(1, 6), head(0, 33), head(4, chain.length)]
  const shielded = bytes(Buffer.concat([...header, ...chain.map(({ raw }) => bytes(raw))]))
  return claim => {
    const said = Buffer.concat([
      head(4, 4),
      text('Signature1'),
      shielded,
      bytes(Buffer.alloc(0)),
      bytes(claim),
    ])
    const signature = bytes(sign('sha256', said, { key, dsaEncoding: 'ieee-p1363' }))
    const whole = (padding: number) =>
      Buffer.concat([
        ...[Buffer.from([0xd2]), head(4, 4), shielded, head(5, 1), text('pad'), bytes(Buffer.alloc(padding))],
        // No payload: the claim stands elsewhere in the file.
        ...[Buffer.from([0xf6]), signature],
      ])
    // Two bytes more of length for a padding of more than 255 bytes.
    const padding = RESERVED - whole(0).byteLength - 2
    if (padding <= 255) throw new Error('The certificates of C2PA_CERT are too long a chain.')
    return new Uint8Array(whole(padding))
  }
}

function keyIn(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw new Error('The file named by C2PA_KEY holds no private key.')
  }
}

/** The head of a CBOR item: its major type and a number below 2^32. */
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 0x100) return Buffer.from([(major << 5) | 24, value])
  const long = Buffer.alloc(value < 0x10000 ? 3 : 5)
  long[0] = (major << 5) | (value < 0x10000 ? 25 : 26)
  long.writeUIntBE(value, 1, long.length - 1)
  return long
}

const bytes = (value: Uint8Array) => Buffer.concat([head(2, value.byteLength), value])
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)])
