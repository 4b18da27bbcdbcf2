import { thumbHashToDataURL } from 'thumbhash'

/** A base64 thumbhash as a tiny picture's data address, or null when it is not one. */
export function placeholderUrl(base64: string): string | null {
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)))
  } catch {
    return null
  }
}
