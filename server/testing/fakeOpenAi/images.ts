import type {
  ImageEditStreamEvent,
  ImageGenCompletedEvent,
  ImageGenStreamEvent,
  ImagesResponse,
} from 'openai/resources/images'
import sharp from 'sharp'
import type { Answer, Asked } from '../fakeOpenAi.ts'

const CREATED = 1_780_000_000
let drawn = 0

/** Previews and a picture, as the Images API streams them; a new one each time. */
export async function answerImages({ endpoint, body, files }: Asked, scale: number): Promise<Answer> {
  const size = String(body.size ?? 'auto')
  const [width = 1024, height = 1024] = size === 'auto' ? [] : size.split('x').map(Number)
  const pictures = await draw(Math.round(width * scale), Math.round(height * scale), ++drawn)
  const final = pictures.at(-1) as Buffer
  const partials = pictures.slice(0, Number(body.partial_images ?? 0))
  const usage: ImageGenCompletedEvent['usage'] = {
    input_tokens: 50 + Object.keys(files).length * 300,
    input_tokens_details: { text_tokens: 50, image_tokens: Object.keys(files).length * 300 },
    output_tokens: 1_000 + partials.length * 100,
    total_tokens: 1_050 + Object.keys(files).length * 300 + partials.length * 100,
  }
  const common = {
    created_at: CREATED,
    size: size as '1024x1024',
    quality: 'low' as const,
    background: 'opaque' as const,
    output_format: 'webp' as const,
  }
  const kind = endpoint === 'edits' ? 'image_edit' : 'image_generation'
  const events = [
    ...partials.map((bytes, index) => ({
      type: `${kind}.partial_image` as const,
      partial_image_index: index,
      b64_json: bytes.toString('base64'),
      ...common,
    })),
    { type: `${kind}.completed` as const, b64_json: final.toString('base64'), ...common, usage },
  ] satisfies (ImageGenStreamEvent | ImageEditStreamEvent)[]
  const whole = {
    created: CREATED,
    size: '1024x1024',
    quality: 'low',
    background: 'opaque',
    output_format: 'webp',
    data: [{ b64_json: final.toString('base64') }],
    usage,
  } satisfies ImagesResponse
  return { events, whole, picture: final }
}

/** Three blurred previews and the picture: hills under a sky, with discs of light that no other picture has. */
async function draw(width: number, height: number, seed: number): Promise<Buffer[]> {
  const random = (index: number) => (Math.sin(seed * 127.1 + index * 311.7) * 43758.5453) % 1
  const at = (index: number) => Math.abs(random(index))
  const discs = Array.from({ length: 14 }, (_, index) => {
    const hue = Math.round(at(index) * 360)
    const radius = (0.05 + at(index + 20) * 0.2) * height
    return `<circle cx="${at(index + 40) * width}" cy="${at(index + 60) * height}" r="${radius}" fill="hsl(${hue} 70% ${25 + at(index + 80) * 55}%)" fill-opacity="0.85"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${at(1) * 360} 60% 25%)"/><stop offset="1" stop-color="hsl(${at(2) * 360} 80% 75%)"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/>${discs.join('')}
    <path d="M0 ${height * 0.8} Q ${width * at(3)} ${height * 0.55} ${width} ${height * 0.85} V ${height} H 0 Z" fill="hsl(${at(4) * 360} 40% 20%)"/></svg>`
  const picture = sharp(Buffer.from(svg))
  const blurred = (sigma: number) => picture.clone().blur(sigma).webp({ quality: 60, effort: 0 }).toBuffer()
  const side = Math.min(width, height)
  return await Promise.all([
    blurred(side / 8),
    blurred(side / 20),
    blurred(side / 60),
    picture.clone().webp({ quality: 80, effort: 0 }).toBuffer(),
  ])
}
