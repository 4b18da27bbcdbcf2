/**
 * Contact sheets of what the painter paints, to be looked at: `npm run gallery` writes PNG sheets to build/gallery/.
 * Arguments: `--styles=oil,neon` (default: the first; `all`), `--from=0 --count=12` of the prompts, `--variants` (four variants of
 * each prompt in a row), `--mix=3` (one picture a prompt, its style by its number plus 3), `--common` (the list of 300 prompts instead of the
 * gallery's), `--sheet=name`, `--prompt="..."` for one prompt of your own.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import sharp from 'sharp'
import { paint } from '../server/engine/painter/paint.ts'
import { PROMPTS } from '../server/engine/painter/parse/prompts.ts'
import { STYLES } from '../server/engine/painter/style/styles.ts'
import { SHAPE_SIZES, type Shape } from '../shared/kinds.ts'
import { GALLERY_PROMPTS } from './galleryPrompts.ts'

const { values } = parseArgs({
  options: {
    styles: { type: 'string' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: String(GALLERY_PROMPTS.length) },
    mix: { type: 'string' },
    common: { type: 'boolean', default: false },
    variants: { type: 'boolean', default: false },
    shape: { type: 'string', default: '3:2' },
    sheet: { type: 'string', default: 'sheet' },
    prompt: { type: 'string', multiple: true },
    columns: { type: 'string', default: '4' },
    seed: { type: 'string', default: '7' },
    tile: { type: 'string', default: '400' },
  },
})

const styles =
  values.styles === 'all' ? STYLES.map(s => s.id) : (values.styles ?? STYLES[0]?.id ?? 'oil').split(',')
const prompts =
  values.prompt ??
  (values.common ? PROMPTS : GALLERY_PROMPTS).slice(
    Number(values.from),
    Number(values.from) + Number(values.count),
  )
const stylesOf = (i: number): string[] =>
  values.mix === undefined ? styles : [STYLES[(i + Number(values.mix)) % STYLES.length]?.id ?? 'oil']
const variants = values.variants ? [0, 1, 2, 3] : [0]
const jobs = prompts.flatMap((prompt, i) =>
  stylesOf(i).flatMap(style =>
    variants.map(variant => ({ prompt, style, variant: values.variants ? variant : i % 8 })),
  ),
)

const TILE = Number(values.tile)
const CAPTION = 18
const columns = Number(values.columns)
const { width: wide, height: high } = SHAPE_SIZES[values.shape as Shape]
const tall = Math.round(Math.min(TILE, (TILE * high) / wide))
const rows = Math.ceil(jobs.length / columns)
const sheet = createCanvas(TILE * columns, (tall + CAPTION) * rows)
const ctx = sheet.getContext('2d')
ctx.fillStyle = '#ffffff'
ctx.fillRect(0, 0, sheet.width, sheet.height)
ctx.fillStyle = '#222222'
ctx.font = '12px sans-serif'
for (const [i, { prompt, style, variant }] of jobs.entries()) {
  const job = {
    kind: 'image' as const,
    prompt,
    style,
    shape: values.shape as Shape,
    seed: Number(values.seed),
    variant,
  }
  const started = performance.now()
  const { picture, ignored } = await paint(job, async () => {})
  const small = await sharp(picture.bytes).resize(TILE, tall, { fit: 'inside' }).png().toBuffer()
  const image = await loadImage(small)
  const [x, y] = [(i % columns) * TILE, Math.floor(i / columns) * (tall + CAPTION)]
  ctx.drawImage(image, x, y)
  ctx.fillText(
    `${prompt} · ${style} ${variant}${ignored.length ? ` · ignored: ${ignored.join(', ')}` : ''}`,
    x + 4,
    y + tall + 13,
    TILE - 8,
  )
  console.log(`${Math.round(performance.now() - started)} ms  ${style}  ${prompt}`)
  // Canvas memory is given back on turns of the event loop only.
  await setImmediate()
}
mkdirSync('build/gallery', { recursive: true })
writeFileSync(`build/gallery/${values.sheet}.png`, sheet.toBuffer('image/png'))
console.log(`build/gallery/${values.sheet}.png`)
