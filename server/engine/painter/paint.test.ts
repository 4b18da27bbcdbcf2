import { describe, expect, test } from 'vitest'
import { drawSubject } from './art/drawSubject.ts'
import type { Placed } from './compose/arrange.ts'
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
  const { canvas, placed, focus, marks } = await compose(scene, recipe, SIZE, drawSubject)
  return { pixels: pixelsOf(canvas), placed, known: { focus, marks } }
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

/** Share of pixels in a box that a test of their colour holds for. */
function shareOf(
  { width, data }: Pixels,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  holds: (r: number, g: number, b: number) => boolean,
): number {
  let [hits, all] = [0, 0]
  for (let row = Math.max(0, Math.floor(y)); row < y + h; row++)
    for (let column = Math.max(0, Math.floor(x)); column < x + w; column++) {
      const at = (row * width + column) * 4
      if (at + 3 >= data.length) continue
      all += 1
      if (holds(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) hits += 1
    }
  return hits / Math.max(1, all)
}

describe('what the words of a prompt do to the picture', () => {
  const boxOf = (one: Placed) => ({ x: one.x - one.w / 2, y: one.y - one.h, w: one.w, h: one.h })
  const only = (placed: Placed[]): Placed => {
    expect(placed).toHaveLength(1)
    return placed[0] as Placed
  }

  test('a cherry tree blossoms pink', async () => {
    const pink = (r: number, g: number, b: number): boolean => r > g * 1.15 && b > g
    const cherry = await composed(parse('a cherry tree in a meadow at noon'))
    const oak = await composed(parse('an oak tree in a meadow at noon'))
    expect(shareOf(cherry.pixels, boxOf(only(cherry.placed)), pink)).toBeGreaterThan(0.25)
    expect(shareOf(oak.pixels, boxOf(only(oak.placed)), pink)).toBeLessThan(0.05)
  })

  test('a witch who flies sits across her broom: wider than one who stands, and off the ground', async () => {
    const flying = only((await composed(parse('a witch riding a broom over a village'))).placed)
    const standing = only((await composed(parse('a witch in a village'))).placed)
    expect(flying.w / flying.h).toBeGreaterThan(1)
    expect(standing.w / standing.h).toBeLessThan(0.9)
    expect(flying.y).toBeLessThan(standing.y - SIZE.height * 0.1)
  })

  test('three dragons above a castle are three of some size, side by side and above it', async () => {
    const { placed } = await composed(parse('three dragons flying above a castle'), freshRecipe(7, 6))
    const castle = placed.find(p => p.figure.stance === 'building') as Placed
    const dragons = placed.filter(p => p !== castle).sort((a, b) => a.x - b.x)
    expect(dragons).toHaveLength(3)
    for (const [i, one] of dragons.entries()) {
      expect(Math.max(one.w, one.h)).toBeGreaterThan(SIZE.height * 0.15)
      expect(one.y).toBeLessThan(castle.y - castle.h * 0.5)
      if (i > 0) expect(one.x - (dragons[i - 1]?.x ?? 0)).toBeGreaterThan(one.w * 0.6)
    }
  })

  test('butterflies round a rose are no row: of several sizes and heights, inside the frame, and beside it on both sides', async () => {
    const { placed } = await composed(parse('five butterflies and a rose'))
    const rose = placed.find(p => p.how === 'stand') as Placed
    const flock = placed.filter(p => p !== rose)
    const range = (values: number[]): number => Math.max(...values) - Math.min(...values)
    expect(flock).toHaveLength(5)
    expect(range(flock.map(p => p.y))).toBeGreaterThan(SIZE.height * 0.15)
    expect(range(flock.map(p => p.w))).toBeGreaterThan(rose.w * 0.15)
    expect(new Set(flock.map(p => p.x < rose.x)).size).toBe(2)
    for (const { x, y, w, h } of flock) {
      expect(Math.min(x - w / 2, SIZE.width - x - w / 2)).toBeGreaterThan(0)
      expect(Math.min(y - h, SIZE.height - y)).toBeGreaterThan(0)
    }
  })

  test('an idea has four pictures in a round', async () => {
    const small = { width: 96, height: 64 }
    const four = await Promise.all(
      [0, 1, 2, 3].map(async variant => {
        const { canvas } = await compose(
          parse('chaos and order'),
          freshRecipe(5, variant),
          small,
          drawSubject,
        )
        return pixelsOf(canvas).data
      }),
    )
    for (const [i, a] of four.entries())
      for (const b of four.slice(i + 1)) {
        const apart = a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
        expect(apart).toBeGreaterThan(20)
      }
  })

  test('a golden sunset gilds the sky and not the frogs', async () => {
    const scene = parse('frogs at a golden sunset')
    expect(scene.subjects[0]?.colour).toBeUndefined()
    const top = { x: 0, y: 0, w: SIZE.width, h: SIZE.height * 0.25 }
    const [r, , b] = meanOf((await composed(scene)).pixels, top)
    expect(r).toBeGreaterThan(b * 1.5)
  })

  test('who runs, jumps, dances or sleeps stands otherwise than who does nothing', async () => {
    const figure = async (deed: string) => only((await composed(parse(`a robot ${deed} in a meadow`))).placed)
    const still = await figure('')
    const shape = (p: Placed): number => p.figure.sprite.width / p.figure.sprite.height
    expect((await figure('jumping')).figure.lift).toBeGreaterThan(0.2)
    expect(shape(await figure('sleeping'))).toBeGreaterThan(shape(still) * 1.2)
    expect(shape(await figure('running'))).toBeGreaterThan(shape(still) * 1.1)
    expect(shape(await figure('dancing'))).toBeGreaterThan(shape(still) * 1.1)
    const reader = parse('a fox reading').subjects[0]
    expect(reader?.relation?.how).toBe('holding')
  })

  test('who rides sits, who runs is longer than high, who sleeps lies', async () => {
    const figure = async (words: string) =>
      only((await composed(parse(`${words} in a meadow`))).placed).figure
    const shape = ({ sprite }: Placed['figure']): number => sprite.width / sprite.height
    // Upright on the saddle the panda would make the figure much higher than wide.
    expect(shape(await figure('a panda riding a bicycle'))).toBeGreaterThan(0.6)
    for (const animal of ['fox', 'dog', 'tiger'])
      expect(shape(await figure(`a ${animal} running`)), animal).toBeGreaterThan(1.2)
    for (const animal of ['horse', 'cow', 'bear'])
      expect(shape(await figure(`a ${animal} sleeping`)), animal).toBeGreaterThan(1.1)
  })

  test('a library under the sea is blue with water, whatever its walls are', async () => {
    const [r, g, b] = meanOf((await composed(parse('a library under the sea at noon'))).pixels, whole)
    expect(b).toBeGreaterThan(r * 1.4)
    expect(g).toBeGreaterThan(r * 1.2)
    const dry = meanOf((await composed(parse('a library at noon'))).pixels, whole)
    expect(dry[2]).toBeLessThan(dry[0] * 1.2)
  })

  test('a train runs on rails', async () => {
    const { pixels, placed } = await composed(parse('a steam train in a meadow at noon'))
    const one = only(placed)
    const beside = one.x > SIZE.width / 2 ? 4 : SIZE.width - 44
    const green = (r: number, g: number, b: number): boolean => g > r * 1.08 && g > b * 1.08
    const shareBeside = (from: Pixels, y: number): number =>
      shareOf(from, { x: beside, y: y - 4, w: 40, h: 5 }, green)
    expect(shareBeside(pixels, one.y)).toBeLessThan(0.3)
    // A steaming bowl is no steam train.
    const bowl = await composed(parse('a bowl of ramen in a meadow at noon'))
    expect(shareBeside(bowl.pixels, only(bowl.placed).y)).toBeGreaterThan(0.6)
  })
})

describe('styles', () => {
  test('a night stays a night in watercolour', async () => {
    const paint = styleOf('watercolour')?.paint
    if (!paint) throw new Error('no watercolour')
    const { pixels } = await composed(parse('an owl in a forest at night'))
    const done = await paint(pixels, randomFrom('night'), async () => {})
    const inner = { x: 60, y: 40, w: SIZE.width - 120, h: SIZE.height - 80 }
    expect(brightness(meanOf(done, inner))).toBeLessThan(125)
  })

  test('a red car in the city at night is red where it stands, in every style that has its colours', async () => {
    const { pixels, placed, known } = await composed(parse('a red car in the city at night'))
    const car = placed[0] as Placed
    const body = { x: car.x - car.w * 0.35, y: car.y - car.h * 0.55, w: car.w * 0.7, h: car.h * 0.3 }
    const red = (r: number, g: number, b: number): boolean => r > g * 1.35 && r > b * 1.15
    for (const id of ['ink', 'pixel', 'paper-cut', 'stained-glass', 'neon']) {
      const done = await styleOf(id)?.paint(pixels, randomFrom(id), async () => {}, known)
      if (!done) throw new Error(id)
      expect(shareOf(done, body, red), id).toBeGreaterThan(0.55)
      expect(shareOf(done, { x: 0, y: 0, w: SIZE.width, h: SIZE.height * 0.3 }, red), id).toBeLessThan(0.1)
    }
  })

  test('every style keeps the size, leaves its source alone and repeats itself', async () => {
    const small = { width: 240, height: 160 }
    const { canvas } = await compose(
      parse('a fox in a forest at sunset'),
      freshRecipe(5, 0),
      small,
      drawSubject,
    )
    const pixels = pixelsOf(canvas)
    const before = Buffer.from(pixels.data)
    for (const { id } of STYLES) {
      const paint = styleOf(id)?.paint
      if (!paint) throw new Error(id)
      let shown = 0
      const first = await paint(pixels, randomFrom(id), async () => {
        shown += 1
      })
      // Four layers before the style and one preview after it.
      expect(shown + 5, id).toBeGreaterThanOrEqual(5)
      expect(shown + 5, id).toBeLessThanOrEqual(8)
      const again = await paint(pixels, randomFrom(id), async () => {})
      expect([first.width, first.height], id).toEqual([small.width, small.height])
      expect(Buffer.from(first.data).equals(Buffer.from(again.data)), id).toBe(true)
      expect(Buffer.from(pixels.data).equals(before), id).toBe(true)
      expect(
        first.data.every((value, i) => i % 4 !== 3 || value === 255),
        id,
      ).toBe(true)
    }
  }, 60_000)
})
