import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import type { EngineJob } from '../../ports/engine.ts'
import { dHash, hashDistance } from '../../testing/dHash.ts'
import { collected, engineContract } from '../contract.ts'
import { createPainter } from './painterEngine.ts'

engineContract('painter', async () => createPainter({ workers: 2 }), { seeded: true, patience: 30_000 })

describe('the painter as an engine', () => {
  const painter = createPainter({ workers: 1 })
  afterAll(() => painter.close())

  const finalOf = async (job: EngineJob) => {
    const last = (await collected(painter, job)).at(-1)
    if (last?.kind !== 'final') throw new Error(JSON.stringify(last))
    return last
  }
  const base: EngineJob = {
    kind: 'image',
    prompt: 'a lighthouse by the sea at sunset',
    style: 'illustration',
    shape: '3:2',
    seed: 9,
    variant: 1,
  }

  test('shows five to eight frames on the way, none longer than 512 pixels, and says how long that took', {
    timeout: 60_000,
  }, async () => {
    const before = painter.describe().usualSeconds
    const frames = (await collected(painter, base)).filter(e => e.kind === 'frame')
    expect(frames.length).toBeGreaterThanOrEqual(5)
    expect(frames.length).toBeLessThanOrEqual(8)
    for (const frame of frames)
      expect(Math.max(frame.picture?.width ?? 0, frame.picture?.height ?? 0)).toBeLessThanOrEqual(512)
    expect(painter.describe().usualSeconds).not.toBe(before)
  })

  test('says what it understood, and that no model was at work', { timeout: 30_000 }, async () => {
    const { picture, understood, ignored } = await finalOf({
      ...base,
      prompt: 'a lighthouse and a flurbwump',
    })
    expect(understood).toContain('lighthouse')
    expect(ignored).toContain('flurbwump')
    const xmp = (await sharp(picture.bytes).metadata()).xmp?.toString() ?? ''
    expect(xmp).toContain('digitalsourcetype/algorithmicMedia')
    expect(xmp).not.toMatch(/trainedAlgorithmicMedia/i)
    expect(xmp).not.toContain('lighthouse')
  })

  test('varying keeps what it should', { timeout: 60_000 }, async () => {
    const origin = await finalOf(base)
    const parent = {
      prompt: base.prompt,
      style: base.style,
      seed: base.seed,
      variant: base.variant,
      picture: origin.picture.bytes,
    }
    const from = await dHash(origin.picture.bytes)
    const near = await finalOf({ ...base, seed: 77, variant: 2, parent: { ...parent, how: 'subtle' } })
    const far = await finalOf({ ...base, seed: 77, variant: 2, parent: { ...parent, how: 'strong' } })
    const redone = await finalOf({
      ...base,
      seed: 77,
      variant: 2,
      style: 'ink',
      parent: { ...parent, how: 'restyle' },
    })
    const subtle = hashDistance(from, await dHash(near.picture.bytes))
    expect(subtle).toBeGreaterThan(2)
    expect(subtle).toBeLessThan(hashDistance(from, await dHash(far.picture.bytes)))
    expect(hashDistance(from, await dHash(redone.picture.bytes))).toBeLessThan(70)
  })

  test('restyles a picture that another engine made', { timeout: 30_000 }, async () => {
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#d02020' } })
      .png()
      .toBuffer()
    const parent = { how: 'restyle' as const, prompt: 'anything', style: 'x', seed: 1, variant: 0, picture }
    const made = await finalOf({ ...base, parent })
    const { channels } = await sharp(made.picture.bytes).stats()
    expect(channels[0]?.mean).toBeGreaterThan((channels[1]?.mean ?? 0) + 80)
    expect((await sharp(made.picture.bytes).metadata()).xmp?.toString()).toContain('algorithmicallyEnhanced')
  })

  test('puts words into a picture that somebody brought, in its light', { timeout: 30_000 }, async () => {
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#d02020' } })
      .png()
      .toBuffer()
    const parent = { how: 'start' as const, prompt: '', style: '', seed: 0, variant: 0, picture }
    const made = await finalOf({ ...base, prompt: 'a blue elephant', parent })
    const { data } = await sharp(made.picture.bytes)
      .resize(90, 60)
      .raw()
      .toBuffer({ resolveWithObject: true })
    let [red, blue] = [0, 0]
    for (let i = 0; i < data.length; i += 3) {
      const [r, g, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]
      if (r > 150 && r > g * 2 && r > b * 2) red += 1
      if (b > r * 1.1) blue += 1
    }
    expect(red / (90 * 60)).toBeGreaterThan(0.5)
    expect(blue / (90 * 60)).toBeGreaterThan(0.03)
    expect(made.understood).toContain('elephant')
    expect((await sharp(made.picture.bytes).metadata()).xmp?.toString()).toContain(
      'digitalsourcetype/composite"',
    )
  })

  test('bytes that are no picture fail the job and spare the worker', { timeout: 30_000 }, async () => {
    const parent = {
      how: 'restyle' as const,
      prompt: 'a',
      style: 'x',
      seed: 1,
      variant: 0,
      picture: new Uint8Array([1, 2, 3]),
    }
    expect((await collected(painter, { ...base, parent })).at(-1)?.kind).toBe('failed')
    expect((await finalOf(base)).picture.mime).toBe('image/webp')
  })
})
