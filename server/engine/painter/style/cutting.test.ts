import { describe, expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { filledIn } from './behind.ts'
import { setBosses } from './bosses.ts'
import { panesOf } from './panes.ts'
import { merged } from './tidy.ts'

const [W, H] = [60, 40]

/** Labels of a ground (0) with a square of `side` pixels (1) in the middle. */
function square(side: number): Uint8Array {
  return Uint8Array.from({ length: W * H }, (_, i) =>
    Math.abs((i % W) - W / 2) < side / 2 && Math.abs(Math.floor(i / W) - H / 2) < side / 2 ? 1 : 0,
  )
}

describe('what paper cut and stained glass cut along', () => {
  test('a small bright patch stays, a large faint one goes to what surrounds it', () => {
    const [bright, faint] = [square(5), square(20)]
    merged({ labels: bright, means: Float32Array.of(0.2, 0, 0, 0, 0.9, 0, 0, 0), count: 2 }, W, H, 200)
    merged({ labels: faint, means: Float32Array.of(0.5, 0, 0, 0, 0.52, 0, 0, 0), count: 2 }, W, H, 200)
    expect(bright.some(label => label === 1)).toBe(true)
    expect(faint.some(label => label === 1)).toBe(false)
  })

  test('beneath a subject the scene runs on, and nothing of the subject is left', () => {
    const subject = square(16)
    const data = new Uint8ClampedArray(W * H * 4)
    for (const [i, on] of subject.entries()) data.set(on ? [255, 0, 0, 255] : [20, 90, 200, 255], i * 4)
    const filled = filledIn(
      { width: W, height: H, data },
      subject.map(on => 1 - on),
    )
    for (let i = 0; i < W * H; i++) expect([...filled.data.subarray(i * 4, i * 4 + 3)]).toEqual([20, 90, 200])
  })

  test('a wide sky is cut into several panes and none is a splinter; a subject stays whole', () => {
    const subject = square(12)
    const [w, h] = [W, H]
    const panes = panesOf(subject, Float32Array.from(subject), { x: 10, y: 5 }, w, h, randomFrom('panes'))
    const sizes = new Map<number, number>()
    for (const pane of panes) sizes.set(pane, (sizes.get(pane) ?? 0) + 1)
    expect(sizes.size).toBeGreaterThan(8)
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(0.0011 * w * h)
    expect(new Set([...panes].filter((_, i) => subject[i]))).toHaveLength(1)
  })

  test('a star becomes a round pane of its own; one beyond the frame and one behind a subject do not', () => {
    const panes = new Int32Array(W * H)
    const star = (x: number, y: number) =>
      ({ kind: 'star', path: [[x, y]], size: 1, alpha: 1, colour: [255, 255, 255] }) as const
    const marks = [star(20, 20), star(-40, 20), star(W, H)]
    const { colours } = setBosses(panes, marks, Float32Array.from(square(8)), W, H, 2)
    expect(colours.size).toBe(1)
    expect(panes[10 * W + 10]).toBe(1)
  })
})
