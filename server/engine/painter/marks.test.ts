import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { type Mark, paintMarks, unhidden } from './marks.ts'
import { pixelsOf } from './pixels.ts'

const dot = (kind: Mark['kind'], x: number): Mark => ({
  kind,
  path: [[x, 20]],
  size: 2,
  alpha: 1,
  colour: [255, 255, 255],
})

test('a star that something covers is no mark any more, a flake always is; the plain picture draws flakes and not stars', () => {
  const canvas = createCanvas(80, 40)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = '#101030'
  ctx.fillRect(0, 0, 80, 40)
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(18, 18, 4, 4)
  const [seen, covered, flake] = [dot('star', 20), dot('star', 40), dot('snow', 60)]
  const before = pixelsOf(canvas)
  expect(unhidden([seen, covered, flake], before)).toEqual([seen, flake])
  paintMarks(ctx, [covered, flake])
  const { data } = pixelsOf(canvas)
  expect(data[(20 * 80 + 60) * 4]).toBe(255)
  expect(data[(20 * 80 + 40) * 4]).toBe(before.data[(20 * 80 + 40) * 4])
})
