/** Spoken lines for screen readers: polite, one at a time, at most one each second and a half, so that none is cut off. */

const PAUSE = 1_500
let listener: ((line: string) => void) | null = null
let waiting: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined

function speakNext(): void {
  const line = waiting.shift()
  if (line === undefined) {
    timer = undefined
    return
  }
  listener?.(line)
  timer = setTimeout(speakNext, PAUSE)
}

/** Says a line to screen readers when what was said before has had its time. A line that already waits is not said twice. */
export function announce(line: string): void {
  if (waiting.includes(line)) return
  waiting = [...waiting.slice(-4), line]
  if (timer === undefined) timer = setTimeout(speakNext, 50)
}

/** The page's one live region listens here. Returns its undo. */
export function onAnnounce(listen: (line: string) => void): () => void {
  listener = listen
  return () => {
    if (listener === listen) listener = null
  }
}
