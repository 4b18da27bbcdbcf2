import { createHash } from 'node:crypto'
import type { Canvas } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { toHsl } from '../colour.ts'
import { randomFrom } from '../random.ts'
import type { Hsl, Subject } from '../scene.ts'
import { ensurePack } from './buildPack.ts'
import { showsDeed } from './deeds.ts'
import { drawSubject } from './drawSubject.ts'
import { BUILDS } from './faces.ts'
import { handSubjects } from './hand/all.ts'

beforeAll(ensurePack)

function subject(art: Subject['art'], colour?: Hsl): Subject {
  const plain: Subject = { word: '', art, stance: 'land', count: 1, size: 'normal', flying: false }
  return colour ? { ...plain, colour } : plain
}

const pixels = (canvas: Canvas) =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
const hash = (canvas: Canvas) => createHash('sha256').update(pixels(canvas)).digest('hex')

/** The alpha of the strongest pixel on each edge. */
function edges(canvas: Canvas): number[] {
  const data = pixels(canvas)
  const { width, height } = canvas
  const alpha = (x: number, y: number) => data[(y * width + x) * 4 + 3] ?? 0
  const columns = Array.from({ length: width }, (_, x) => x)
  const rows = Array.from({ length: height }, (_, y) => y)
  return [
    Math.max(...columns.map(x => alpha(x, 0))),
    Math.max(...columns.map(x => alpha(x, height - 1))),
    Math.max(...rows.map(y => alpha(0, y))),
    Math.max(...rows.map(y => alpha(width - 1, y))),
  ]
}

const hand = [...handSubjects.keys()].map((name): [string, Subject] => [
  name,
  subject({ from: 'hand', name }),
])
const faces = Object.keys(BUILDS).map((icon): [string, Subject] => [
  icon,
  subject({ from: 'pack', icon, face: true }),
])

describe('every subject drawn in code and every head with a body', () => {
  it.each([...hand, ...faces])(
    '%s is drawn, trimmed to its outline, and the same each time',
    (_name, item) => {
      const one = drawSubject(item, 96, randomFrom('seed'))
      expect(Math.max(one.width, one.height)).toBe(96)
      const solid = pixels(one).filter((v, i) => i % 4 === 3 && v > 128).length
      expect(solid / (one.width * one.height)).toBeGreaterThan(0.12)
      for (const edge of edges(one)) expect(edge).toBeGreaterThan(3)
      expect(hash(drawSubject(item, 96, randomFrom('seed')))).toBe(hash(one))
    },
  )

  it('counts at least 45 subjects that emoji lack', () => {
    expect(hand.length).toBeGreaterThanOrEqual(45)
  })
})

describe('colour', () => {
  const blue: Hsl = { h: 215, s: 0.7, l: 0.5 }

  it.each([
    ['an icon of one hue', subject({ from: 'pack', icon: 'cat', face: false }, blue)],
    ['a grey icon', subject({ from: 'pack', icon: 'elephant', face: false }, blue)],
    ['a head with a body', subject({ from: 'pack', icon: 'fox', face: true }, blue)],
    ['a subject drawn in code', subject({ from: 'hand', name: 'submarine' }, blue)],
  ])('%s turns blue where it is drawn', (_name, item) => {
    const data = pixels(drawSubject(item, 96, randomFrom('seed')))
    let vivid = 0
    let near = 0
    for (let i = 0; i < data.length; i += 4) {
      if ((data[i + 3] ?? 0) < 200) continue
      const { h, s, l } = toHsl([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0])
      if (s < 0.3 || l < 0.15 || l > 0.9) continue
      vivid++
      if (Math.abs(h - 215) < 35) near++
    }
    expect(near / vivid).toBeGreaterThan(0.6)
  })

  it('throws for a drawing that does not exist', () => {
    expect(() => drawSubject(subject({ from: 'hand', name: 'nobody' }), 64, randomFrom('x'))).toThrow(
      RangeError,
    )
  })
})

describe('what somebody is dressed as, made of, or does', () => {
  const cat = subject({ from: 'pack', icon: 'cat', face: false })
  const duck = subject({ from: 'pack', icon: 'duck', face: false })
  const size = (item: Subject) => drawSubject(item, 96, randomFrom('seed'))

  it('stands upright in clothes that fit its head, and wears at least a hat where none do', () => {
    const knight = size({ ...cat, guise: '@knight' })
    expect(knight.height).toBeGreaterThan(knight.width * 1.2)
    expect(hash(size({ ...duck, guise: '@chef' }))).not.toBe(hash(size(duck)))
  })

  it('is of the stuff all over: gold is gold, and one sees through glass', () => {
    const hues = (item: Subject) => {
      const data = pixels(size(item))
      const solid = Array.from({ length: data.length / 4 }, (_, i) => i * 4).filter(
        i => (data[i + 3] ?? 0) > 60,
      )
      return solid.map(i => toHsl([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]).h)
    }
    const golden = hues({ ...duck, material: 'gold' }).filter(h => h > 20 && h < 62).length
    expect(golden / hues({ ...duck, material: 'gold' }).length).toBeGreaterThan(0.85)
    const alphas = pixels(size({ ...duck, material: 'glass' })).filter((_, i) => i % 4 === 3)
    expect(Math.max(...alphas)).toBeLessThan(252)
  })

  it('is shown by its own limbs: robots sit in saddles, bears hold balloons up', () => {
    const robot = subject({ from: 'hand', name: 'robot' })
    const bear = subject({ from: 'pack', icon: 'bear', face: true })
    expect(showsDeed({ ...robot, relation: { how: 'riding', to: 1 } })).toBe(true)
    expect(showsDeed({ ...bear, holdsHigh: true })).toBe(true)
    expect(showsDeed(robot)).toBe(false)
  })
})
