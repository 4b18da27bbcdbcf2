export type Size = { width: number; height: number }
export type Fit = { columns: number; rows: number; tile: Size; grid: Size }

/**
 * The arrangement in which `count` pictures of one shape are largest within a stage, each whole. Of equally large ones, the one with
 * fewer empty places.
 */
export function fitGrid(stage: Size, count: number, ratio: number, gap: number): Fit {
  let best: Fit | null = null
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns)
    // A column that stays empty makes nothing larger.
    if (Math.ceil(count / rows) < columns) continue
    const width = (stage.width - gap * (columns - 1)) / columns
    const height = (stage.height - gap * (rows - 1)) / rows
    const tile = {
      width: Math.floor(Math.max(1, Math.min(width, height * ratio))),
      height: Math.floor(Math.max(1, Math.min(height, width / ratio))),
    }
    const grid = {
      width: tile.width * columns + gap * (columns - 1),
      height: tile.height * rows + gap * (rows - 1),
    }
    const better = !best || tile.width > best.tile.width + 1
    const fuller =
      best &&
      Math.abs(tile.width - best.tile.width) <= 1 &&
      columns * rows - count < best.columns * best.rows - count
    if (better || fuller) best = { columns, rows, tile, grid }
  }
  return best ?? { columns: 1, rows: 1, tile: stage, grid: stage }
}
