import { joinRuns } from '#shared/jam/shares.ts'
import type { Author, Run } from '#shared/jam/state.ts'
import { MOVED_UNITS } from '#shared/limits.ts'
import type { Place } from './parseUpdate.ts'

/** Words that stood together and were deleted together, with their authors unit by unit. */
export type DeletedRun = {
  text: string
  authors: Run[]
  /** Who deleted them. */
  by: Author
  /** Places of the first and the last unit: what is deleted next to them by the same person joins the run. */
  first: Place
  last: Place
}

/** Units remembered per jam. Words deleted longer ago than that count as newly written when they come back. */
const UNITS_MAX = 65_536
/** How many of the newest runs can still grow: people who delete at the same time each have one. */
const GROWING = 16

/** The newest deleted words of a jam, to know them again when undo or paste brings them back (rule T6). */
export class DeletedRuns {
  #runs: DeletedRun[]
  #units: number

  constructor(runs: DeletedRun[] = []) {
    this.#runs = runs
    this.#units = runs.reduce((sum, run) => sum + run.text.length, 0)
  }

  get size(): number {
    return this.#runs.length
  }

  /** Oldest first. */
  all(): readonly DeletedRun[] {
    return this.#runs
  }

  /** The newest run of this deleter that can still grow, if any. */
  growing(by: Author): DeletedRun | undefined {
    return this.#runs.slice(-GROWING).findLast(run => run.by === by)
  }

  /** Remembers a run; with `beside`, joins it to that one, before or after it. */
  add(run: DeletedRun, beside?: { run: DeletedRun; side: 'before' | 'after' }): void {
    const joined = beside ? join(run, beside.run, beside.side) : run
    if (beside) {
      this.#runs.splice(this.#runs.indexOf(beside.run), 1)
      this.#units -= beside.run.text.length
    }
    this.#runs.push(joined)
    this.#units += joined.text.length
    this.#forget()
  }

  /** Authors of `text` as it stood in the newest deleted run that holds it; null when none does. */
  find(text: string): Run[] | null {
    for (let i = this.#runs.length - 1; i >= 0; i--) {
      const run = this.#runs[i]
      if (!run || run.text.length < text.length) continue
      const at = run.text.indexOf(text)
      if (at >= 0) return sliceRuns(run.authors, at, text.length)
    }
    return null
  }

  /** Drops what is too old, and short runs that can neither grow nor be found. */
  #forget(): void {
    const settled = this.#runs[this.#runs.length - 1 - GROWING]
    if (settled && settled.text.length < MOVED_UNITS) {
      this.#runs.splice(this.#runs.length - 1 - GROWING, 1)
      this.#units -= settled.text.length
    }
    while (this.#units > UNITS_MAX && this.#runs.length > 1) {
      this.#units -= this.#runs.shift()?.text.length ?? 0
    }
  }
}

function join(run: DeletedRun, beside: DeletedRun, side: 'before' | 'after'): DeletedRun {
  const [left, right] = side === 'before' ? [run, beside] : [beside, run]
  return {
    text: left.text + right.text,
    authors: joinRuns([...left.authors, ...right.authors]),
    by: run.by,
    first: left.first,
    last: right.last,
  }
}

function sliceRuns(runs: readonly Run[], from: number, length: number): Run[] {
  const found: Run[] = []
  let at = 0
  for (const run of runs) {
    const start = Math.max(at, from)
    const end = Math.min(at + run.length, from + length)
    if (end > start) found.push({ by: run.by, length: end - start })
    at += run.length
  }
  return found
}
