import type { Fit, Size } from '../pictures/fitGrid.ts'

/** Below this width texts stand under one another: half a phone breaks every line of a verse. */
const NARROW = 640
/** Wider than this a text is not read more easily. */
const WIDEST = 720
const HIGHEST = 560

/** Where `count` texts stand: rows that fill the stage, each as wide as a verse needs. */
export function fitTexts(stage: Size, count: number, gap: number): Fit {
  const columns = stage.width < NARROW ? (count > 5 ? 2 : 1) : count === 2 ? 2 : Math.ceil(Math.sqrt(count))
  const rows = Math.ceil(count / columns)
  const width = Math.min(WIDEST, (stage.width - gap * (columns - 1)) / columns)
  const height = Math.min(HIGHEST, (stage.height - gap * (rows - 1)) / rows)
  const tile = { width: Math.floor(Math.max(1, width)), height: Math.floor(Math.max(1, height)) }
  const grid = {
    width: tile.width * columns + gap * (columns - 1),
    height: tile.height * rows + gap * (rows - 1),
  }
  return { columns, rows, tile, grid }
}
