import { expect, it } from 'vitest'
import { SHAPE_SIZES, SHAPES } from '#shared/kinds.ts'
import { fitGrid } from './fitGrid.ts'

const STAGES = [
  { width: 1312, height: 690 },
  { width: 1100, height: 560 },
  { width: 358, height: 620 },
  { width: 328, height: 430 },
]

it('one to eight pictures of every shape stand whole within every stage', () => {
  for (const stage of STAGES) {
    for (const shape of SHAPES) {
      const ratio = SHAPE_SIZES[shape].width / SHAPE_SIZES[shape].height
      for (let count = 1; count <= 8; count++) {
        const { columns, rows, tile, grid } = fitGrid(stage, count, ratio, 14)
        expect(columns * rows).toBeGreaterThanOrEqual(count)
        expect(grid.width).toBeLessThanOrEqual(stage.width)
        expect(grid.height).toBeLessThanOrEqual(stage.height)
        expect(Math.abs(tile.width / tile.height - ratio)).toBeLessThan(0.05)
      }
    }
  }
})

it('four wide pictures stand two by two on a desktop, four tall ones side by side', () => {
  expect(fitGrid({ width: 1312, height: 690 }, 4, 1.5, 14)).toMatchObject({ columns: 2, rows: 2 })
  expect(fitGrid({ width: 1312, height: 690 }, 4, 9 / 16, 14)).toMatchObject({ columns: 4, rows: 1 })
})

it('on a phone four tall pictures stand two by two, and two wide ones above each other', () => {
  expect(fitGrid({ width: 358, height: 620 }, 4, 2 / 3, 12)).toMatchObject({ columns: 2, rows: 2 })
  expect(fitGrid({ width: 358, height: 620 }, 2, 1.5, 12)).toMatchObject({ columns: 1, rows: 2 })
})

it('no column stays empty: five pictures are never laid out on four columns', () => {
  for (const stage of STAGES) {
    for (let count = 1; count <= 8; count++) {
      const { columns, rows } = fitGrid(stage, count, 1, 14)
      expect(columns * (rows - 1)).toBeLessThan(count)
      expect(Math.ceil(count / rows)).toBe(columns)
    }
  }
})
