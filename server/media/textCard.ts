import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { Picture } from '../ports/engine.ts'
import type { TextCard } from '../ports/media.ts'

/** The interface's own serif; scripts it does not hold come from the system's fonts. */
const SERIF = 'Riff serif'
const FALLBACK = `"${SERIF}", serif`
/** Paper and ink, all above 9:1. */
const PAPERS = [
  { paper: '#f3eee3', ink: '#241f1a', line: '#c9bda6' },
  { paper: '#1b1c2b', ink: '#f2efe6', line: '#4b4d6b' },
  { paper: '#e6ece8', ink: '#1a2a27', line: '#adc0b8' },
  { paper: '#2a1d24', ink: '#f6e9e2', line: '#6b4c58' },
  { paper: '#f4e6da', ink: '#3a1f14', line: '#d3b299' },
  { paper: '#14252b', ink: '#e9f1ee', line: '#3f6069' },
] as const
/** Pixels. Short forms lie, long ones stand. */
const WIDE = { width: 1200, height: 800 }
const TALL = { width: 1000, height: 1250 }
const EDGE = 96
const LINE = 1.42
const LARGEST = 78
const SMALLEST = 24
/** Down to this size type gives way rather than break a line of verse. */
const WHOLE_LINES = 45

let loaded = false

/** The serif is read once, when the first text is set. */
function loadFonts(): void {
  if (loaded) return
  loaded = true
  const home = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/newsreader/package.json'))
  for (const part of ['latin', 'latin-ext', 'vietnamese'])
    GlobalFonts.registerFromPath(join(home, 'files', `newsreader-${part}-wght-normal.woff2`), SERIF)
}

/** A text set as a poem on a sheet of paper, lossless: the largest type in which all of it stands. About 20 ms, and encoding beside the event loop. */
export async function drawTextCard({ text, form, seed }: TextCard): Promise<Picture> {
  loadFonts()
  const { width, height } = form === 'poem' || form === 'story' ? TALL : WIDE
  const { paper, ink, line } = PAPERS[Math.abs(seed) % PAPERS.length] ?? PAPERS[0]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
  context.strokeStyle = line
  context.lineWidth = 3
  context.strokeRect(36, 36, width - 72, height - 72)
  const { size, lines } = fitted(context, text, width - 2 * EDGE, height - 2 * EDGE)
  context.font = fontOf(size)
  context.fillStyle = ink
  context.textBaseline = 'middle'
  const block = lines.length * size * LINE
  const widest = Math.max(...lines.map(each => context.measureText(each).width))
  // Verse begins at one edge, and stands in the middle of the sheet as a block.
  const left = Math.max(EDGE, (width - widest) / 2)
  lines.forEach((each, index) => {
    context.fillText(each, left, (height - block) / 2 + (index + 0.5) * size * LINE)
  })
  return { bytes: await canvas.encode('png'), mime: 'image/png', width, height }
}

const fontOf = (size: number) => `${size}px ${FALLBACK}`

function fitted(context: SKRSContext2D, text: string, width: number, height: number) {
  for (let size = LARGEST; ; size -= 3) {
    context.font = fontOf(size)
    const lines = text.split('\n').flatMap(line => wrapped(context, line, width))
    const broken = size > WHOLE_LINES && text.includes('\n') && lines.length > text.split('\n').length
    if (size <= SMALLEST || (!broken && lines.length * size * LINE <= height)) return { size, lines }
  }
}

function wrapped(context: SKRSContext2D, line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && context.measureText(longer).width > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}
