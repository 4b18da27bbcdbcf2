/**
 * "Start from empty words" or "write on with its words" was pressed: the editor, the one that is open or the next one, puts these words
 * in the prompt's place, as an edit that its writer can undo.
 */
let wished: string | null = null
let listener: ((words: string) => void) | null = null

export function wishWords(words: string): void {
  if (listener) listener(words)
  else wished = words
}

/** The wish is void: the round did not move on. */
export function unwishWords(): void {
  wished = null
}

/** The open editor listens here, and hears at once what was wished before. Returns its undo. */
export function onWordsWish(listen: (words: string) => void): () => void {
  listener = listen
  if (wished !== null) listen(wished)
  wished = null
  return () => {
    if (listener === listen) listener = null
  }
}
