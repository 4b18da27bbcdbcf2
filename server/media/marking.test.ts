import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPainter } from '../engine/painter/painterEngine.ts'
import { openHouse } from '../http/testing/openHouse.ts'
import type { Picture } from '../ports/engine.ts'
import type { Maker, Marking } from '../ports/media.ts'
import { ALICE, post, postId } from '../store/contract/samples.ts'
import { createKeeper } from './keepPicture.ts'
import { sourceTypeOf } from './marking.ts'
import { createNameMaker } from './nameMaker.ts'
import { withXmpChunk } from './webpXmp.ts'

const PARENTS = ['urn:riff:amber-fox-k3d9x2mp/2/3', 'urn:riff:post:p_aaaaaaaaaaaaaaaa']
const MARKING: Marking = {
  id: 'urn:riff:amber-fox-k3d9x2mp/3/1',
  parents: PARENTS,
  by: 'rules',
}
const RULES: Maker = { by: 'rules', name: 'Drawn by rules, no AI model' }
const TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** What the file that the HTTP door serves says about itself. */
async function xmpAt(path: string): Promise<string> {
  const answer = await house.ask('GET', path)
  expect(answer.status).toBe(200)
  const { xmp } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  return xmp?.toString('utf8') ?? ''
}

function expectIdentity(xmp: string): void {
  expect(xmp).toContain(`<xmpMM:DocumentID>${MARKING.id}</xmpMM:DocumentID>`)
  for (const parent of PARENTS) expect(xmp).toContain(`<stRef:documentID>${parent}</stRef:documentID>`)
}

test('M5 J17 every rendition of a model’s picture says so and names its parents, a post’s the model too; its own bytes are kept as they came', async () => {
  const create = { width: 1300, height: 900, channels: 3 as const, background: '#336699' }
  const bytes = await sharp({ create }).png().toBuffer()
  const given: Picture = { bytes, mime: 'image/png', width: 1300, height: 900 }
  const maker: Maker = { by: 'model', name: 'gpt-image "2" & more' }
  const keeper = createKeeper(house.media)
  const kept = await keeper.final(given, { ...MARKING, by: 'model', from: bytes })
  const picture = await createNameMaker(house.media)(kept, maker)
  const id = postId('x')
  await house.store.posts.put(post(id, house.state.time, { pictures: [picture] }), ALICE, 0)
  for (const { hash } of [kept, kept.thumb]) {
    const xmp = await xmpAt(`/m/${hash}.webp`)
    expect(xmp).toContain('CreatorTool="Riff"')
    expect(xmp, 'J17 named while people vote').not.toContain('AISystemUsed')
    expectIdentity(xmp)
  }
  const paths = [`/m/${picture.hash}.webp`, `/m/${picture.thumb.hash}.webp`, `/share/p/${id}.jpg`]
  for (const path of paths) {
    const xmp = await xmpAt(path)
    expect(xmp).toContain(`DigitalSourceType="${TYPE}compositeWithTrainedAlgorithmicMedia"`)
    expect(xmp).toContain('AISystemUsed="gpt-image &#34;2&#34; &#38; more"')
    expectIdentity(xmp)
  }
  const original = await house.ask('GET', `/m/${picture.original?.hash}.${picture.original?.ext}`)
  expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true)
  const alone = await keeper.final(given, { ...MARKING, parents: [], by: 'model' })
  const xmp = await xmpAt(`/m/${alone.hash}.webp`)
  expect(xmp).toContain(`DigitalSourceType="${TYPE}trainedAlgorithmicMedia"`)
  expect(xmp).not.toContain('Ingredients')
})

test('M5 J17 a drawn picture gets its id and parents, and on its post its maker, without a pixel encoded again', async () => {
  const painter = createPainter({ workers: 1 })
  let drawn: Picture | null = null
  const job = {
    kind: 'image' as const,
    prompt: 'a fox',
    style: 'illustration',
    shape: '1:1' as const,
    seed: 1,
    variant: 0,
  }
  for await (const event of painter.make(job, new AbortController().signal))
    if (event.kind === 'final') drawn = event.picture
  await painter.close()
  if (!drawn) throw new Error('nothing was drawn')
  const kept = await createKeeper(house.media).final(drawn, MARKING)
  const published = await createNameMaker(house.media)(kept, RULES)
  for (const picture of [kept, published]) {
    expect(picture.original).toBeUndefined()
    for (const { hash } of [picture, picture.thumb]) {
      const xmp = await xmpAt(`/m/${hash}.webp`)
      expect(xmp).toContain(`${TYPE}algorithmicMedia`)
      const isNamed = picture === published
      expect(xmp.includes('CreatorTool="Riff: Drawn by rules, no AI model"')).toBe(isNamed)
      expect(xmp.match(/painter|rules/i) !== null).toBe(isNamed)
      expectIdentity(xmp)
    }
    const shown = await house.media.get(picture.hash, 'webp')
    const pixels = async (bytes: Uint8Array) => await sharp(bytes).raw().toBuffer()
    expect((await pixels(shown ?? new Uint8Array())).equals(await pixels(drawn.bytes))).toBe(true)
  }
  // As often as it is published, and for what names its maker already, there is nothing to do.
  expect(await createNameMaker(house.media)(kept, RULES)).toEqual(published)
  expect(await createNameMaker(house.media)(published, RULES)).toEqual(published)
})

test('M5 a file that says nothing is marked all the same: a text’s card, a picture of an engine that marks none', async () => {
  const create = { width: 9, height: 9, channels: 3 as const, background: '#000' }
  const bytes = await sharp({ create }).webp().toBuffer()
  expect(withXmpChunk(bytes, '<x/>')).toBeNull()
  const keeper = createKeeper(house.media)
  const bare = await keeper.final({ bytes, mime: 'image/webp', width: 9, height: 9 }, MARKING)
  const card = await keeper.text({ text: 'One line.', form: 'tagline', seed: 1 }, MARKING)
  for (const { hash, ext, thumb, original } of [bare, card]) {
    expect(original).toBeUndefined()
    for (const path of [`/m/${hash}.${ext}`, `/m/${thumb.hash}.${thumb.ext}`]) {
      const xmp = await xmpAt(path)
      expect(xmp).toContain(`DigitalSourceType="${TYPE}algorithmicMedia"`)
      expect(xmp).toContain('CreatorTool="Riff"')
      expectIdentity(xmp)
    }
  }
})

test('M5 what a picture grew from decides what it is', () => {
  const types: [Marking['by'], string | null, string | null | undefined, string][] = [
    ['model', null, undefined, 'trainedAlgorithmicMedia'],
    ['model', null, 'trainedAlgorithmicMedia', 'trainedAlgorithmicMedia'],
    ['model', null, 'algorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'],
    ['model', null, null, 'compositeWithTrainedAlgorithmicMedia'],
    ['rules', null, undefined, 'algorithmicMedia'],
    ['rules', 'algorithmicMedia', 'trainedAlgorithmicMedia', 'algorithmicMedia'],
    ['rules', 'algorithmicallyEnhanced', null, 'algorithmicallyEnhanced'],
    ['rules', 'composite', null, 'composite'],
    ['rules', null, null, 'composite'],
    ['rules', 'algorithmicallyEnhanced', 'compositeWithTrainedAlgorithmicMedia', 'compositeSynthetic'],
    ['rules', 'composite', 'trainedAlgorithmicMedia', 'compositeSynthetic'],
    ['rules', 'algorithmicallyEnhanced', 'compositeSynthetic', 'compositeSynthetic'],
  ]
  for (const [by, own, from, type] of types) expect(sourceTypeOf(by, own, from)).toBe(type)
})
