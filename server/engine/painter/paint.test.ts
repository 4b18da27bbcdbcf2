import { describe, expect, test } from 'vitest'
import { drawSubject } from './art/drawSubject.ts'
import { compose } from './compose/compose.ts'
import type { Recipe } from './compose/view.ts'
import { parse } from './parse/parse.ts'
import { type Pixels, pixelsOf } from './pixels.ts'
import { randomFrom } from './random.ts'
import { freshRecipe } from './recipe.ts'
import type { Scene } from './scene.ts'
import { PLACES } from './scene.ts'
import { STYLES, styleOf } from './style/styles.ts'

const SIZE = { width: 480, height: 320 }

async function composed(scene: Scene, recipe: Recipe = freshRecipe(5, 0)) {
  const { canvas, placed } = await compose(scene, recipe, SIZE, drawSubject)
  return { pixels: pixelsOf(canvas), placed }
}

function meanOf(
  { width, data }: Pixels,
  box: { x: number; y: number; w: number; h: number },
): [number, number, number] {
  const sum = [0, 0, 0, 0] as [number, number, number, number]
  for (let y = Math.max(0, Math.floor(box.y)); y < box.y + box.h; y++)
    for (let x = Math.max(0, Math.floor(box.x)); x < box.x + box.w; x++) {
      const at = (y * width + x) * 4
      if (at + 3 >= data.length) continue
      for (let c = 0; c < 3; c++) sum[c as 0 | 1 | 2] += data[at + c] ?? 0
      sum[3] += 1
    }
  return [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]]
}

const whole = { x: 0, y: 0, w: SIZE.width, h: SIZE.height }
const brightness = ([r, g, b]: [number, number, number]): number => r * 0.299 + g * 0.587 + b * 0.114

describe('the picture that the painter composes', () => {
  test('a red subject is red where it stands', async () => {
    const { pixels, placed } = await composed(parse('a red car in a meadow at noon'))
    expect(placed).toHaveLength(1)
    const one = placed[0]
    if (!one) throw new Error('nothing placed')
    const body = { x: one.x - one.w * 0.25, y: one.y - one.h * 0.55, w: one.w * 0.5, h: one.h * 0.25 }
    const [r, g, b] = meanOf(pixels, body)
    expect(r).toBeGreaterThan(g * 1.3)
    expect(r).toBeGreaterThan(b * 1.3)
  })

  test('night is darker than day', async () => {
    for (const place of ['meadow', 'lake', 'city', 'room']) {
      const day = await composed(parse(`a dog, ${place}, noon`))
      const night = await composed(parse(`a dog, ${place}, at night`))
      expect(brightness(meanOf(night.pixels, whole)), place).toBeLessThan(
        brightness(meanOf(day.pixels, whole)) * 0.8,
      )
    }
  })

  test('three foxes are three sprites that stand apart', async () => {
    const { placed } = await composed(parse('three foxes in a forest'))
    expect(placed).toHaveLength(3)
    const xs = placed.map(p => p.x).sort((a, b) => a - b)
    for (const [i, x] of xs.slice(1).entries()) expect(x - (xs[i] ?? 0)).toBeGreaterThan(SIZE.width * 0.1)
    for (const { figure } of placed) {
      const { data } = figure.sprite.getContext('2d').getImageData(0, 0, figure.sprite.width, 1)
      expect(data.some((value, i) => i % 4 === 3 && value > 0)).toBe(true)
    }
  })

  test('subjects stay inside the frame in every place and from every camera', async () => {
    for (const [i, place] of PLACES.entries()) {
      const scene = {
        ...parse('a huge elephant and a small bird'),
        place,
        named: { place: true, time: true },
      }
      const { placed } = await composed(scene, freshRecipe(i, i % 8))
      for (const p of placed) {
        expect(p.x - p.w / 2, place).toBeGreaterThanOrEqual(-1)
        expect(p.x + p.w / 2, place).toBeLessThanOrEqual(SIZE.width + 1)
        expect(p.y - p.h, place).toBeGreaterThanOrEqual(-1)
        expect(p.y, place).toBeLessThanOrEqual(SIZE.height + 1)
      }
    }
  })

  test('relations join two subjects into one figure', async () => {
    expect((await composed(parse('a panda riding a bicycle'))).placed).toHaveLength(1)
    expect((await composed(parse('a cat wearing a hat'))).placed).toHaveLength(1)
    expect((await composed(parse('a cat and a dog'))).placed).toHaveLength(2)
  })
})

describe('styles', () => {
  test('every style keeps the size, leaves its source alone and repeats itself', async () => {
    const { pixels } = await composed(parse('a fox in a forest at sunset'))
    const before = Buffer.from(pixels.data)
    for (const { id } of STYLES) {
      const paint = styleOf(id)?.paint
      if (!paint) throw new Error(id)
      const first = await paint(pixels, randomFrom(id), async () => {})
      const again = await paint(pixels, randomFrom(id), async () => {})
      expect([first.width, first.height], id).toEqual([SIZE.width, SIZE.height])
      expect(Buffer.from(first.data).equals(Buffer.from(again.data)), id).toBe(true)
      expect(Buffer.from(pixels.data).equals(before), id).toBe(true)
      expect(
        first.data.every((value, i) => i % 4 !== 3 || value === 255),
        id,
      ).toBe(true)
    }
  }, 60_000)
})
