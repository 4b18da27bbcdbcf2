import * as z from 'zod/mini'

/**
 * Any Unicode but control characters, bidi overrides and isolates, and lone surrogates: those change how the rest of a page
 * reads, or cannot be stored. Source: Unicode UAX #9 (bidi controls), general category Cc.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is the point of this pattern
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** True if the text holds only characters that names, titles and prompts may hold. Tabs and line breaks are allowed here. */
export function isPlainText(text: string): boolean {
  return !FORBIDDEN.test(text) && text.isWellFormed()
}

/** A schema for one line of text, NFC, trimmed, `min` to `max` UTF-16 units, without line breaks. */
export function line(min: number, max: number) {
  return z.pipe(
    z.string().check(z.maxLength(max * 4)),
    z.pipe(
      z.transform((text: string) => text.normalize('NFC').trim()),
      z.string().check(
        z.minLength(min),
        z.maxLength(max),
        z.refine(text => isPlainText(text) && !/[\n\t]/.test(text)),
      ),
    ),
  )
}

/** A schema for some lines of text, NFC, trimmed, `min` to `max` UTF-16 units. */
export function paragraph(min: number, max: number) {
  return z.pipe(
    z.string().check(z.maxLength(max * 4)),
    z.pipe(
      z.transform((text: string) => text.normalize('NFC').trim()),
      z.string().check(z.minLength(min), z.maxLength(max), z.refine(isPlainText)),
    ),
  )
}
