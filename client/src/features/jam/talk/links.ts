/** A piece of a line: words, or an address. */
export type Piece = { at: number; text: string; url: URL | null }

/** Addresses of pages only; what stands behind a sentence's end is no part of one. */
const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi
const TAIL = /[.,;:!?…)\]}'"»“”]+$/

/** Cuts a line at its addresses; joined, the pieces are the line. An address that is none stays words. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const push = (text: string, url: URL | null) => {
    if (text) pieces.push({ at: from, text, url })
    from += text.length
  }
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const text = found.replace(TAIL, '')
    const url = URL.parse(text)
    if (!url?.hostname.includes('.') || url.username || url.password) continue
    push(line.slice(from, index), null)
    push(text, url)
  }
  push(line.slice(from), null)
  return pieces
}
