import sharp from 'sharp'
import type { Picture } from '../ports/engine.ts'
import type { Signer } from '../ports/signer.ts'

/** A marked file with a signature in it, where this house signs; else as it is. */
export type Signed = (bytes: Uint8Array, mime: Picture['mime']) => Promise<Uint8Array>

/** What a house without a certificate does. */
export const unsigned: Signed = async bytes => bytes

/** Signs what carries a marking. A file that cannot be signed goes out with its marking alone, and that is told. */
export function createSigned(signer: Signer, warn: (message: string, fault: unknown) => void): Signed {
  return async (bytes, mime) => {
    try {
      const { xmp } = await sharp(bytes, { limitInputPixels: false }).metadata()
      return xmp ? await signer.sign(bytes, mime, xmp.toString('utf8')) : bytes
    } catch (fault) {
      warn('a picture was not signed', fault)
      return bytes
    }
  }
}
