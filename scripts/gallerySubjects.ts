// Contact sheets of the painter's subjects, written to build/gallery/: look at them after every change to the art.
// node scripts/gallerySubjects.ts [names...]   only these hand subjects, larger
import { mkdirSync, writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { drawSubject } from '../server/engine/painter/art/drawSubject.ts'
import { BUILDS } from '../server/engine/painter/art/faces.ts'
import { handSubjects } from '../server/engine/painter/art/hand/all.ts'
import { randomFrom } from '../server/engine/painter/random.ts'
import type { Hsl, Subject } from '../server/engine/painter/scene.ts'

const wanted = process.argv.slice(2)
const cell = wanted.length ? 300 : 170

function subject(art: Subject['art'], colour?: Hsl): Subject {
  const plain: Subject = { word: '', art, stance: 'land', count: 1, size: 'normal', flying: false }
  return colour ? { ...plain, colour } : plain
}

function sheet(file: string, list: readonly [string, Subject][], ground: string): void {
  const columns = Math.min(wanted.length ? 4 : 7, list.length)
  const canvas = createCanvas(columns * cell, Math.ceil(list.length / columns) * (cell + 14))
  const context = canvas.getContext('2d')
  context.fillStyle = ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  list.forEach(([name, item], i) => {
    const sprite = drawSubject(item, cell - 14, randomFrom(`gallery ${name}`))
    const x = (i % columns) * cell
    const y = Math.floor(i / columns) * (cell + 14)
    context.drawImage(sprite, x + (cell - sprite.width) / 2, y + cell - 6 - sprite.height)
    context.fillStyle = '#888'
    context.font = '11px sans-serif'
    context.fillText(name, x + 6, y + cell + 8)
  })
  mkdirSync('build/gallery', { recursive: true })
  writeFileSync(`build/gallery/${file}.png`, canvas.toBuffer('image/png'))
}

const hand = [...handSubjects.keys()]
  .filter(name => !wanted.length || wanted.includes(name))
  .map((name): [string, Subject] => [name, subject({ from: 'hand', name })])
if (wanted.length) {
  sheet('some', hand, '#dfe6ee')
} else {
  const half = Math.ceil(hand.length / 2)
  if (hand.length) {
    sheet('hand-1-light', hand.slice(0, half), '#e8edf2')
    sheet('hand-2-light', hand.slice(half), '#e8edf2')
    sheet('hand-1-dark', hand.slice(0, half), '#1d2438')
    sheet('hand-2-dark', hand.slice(half), '#1d2438')
  }
  const faces = Object.keys(BUILDS).map((icon): [string, Subject] => [
    icon,
    subject({ from: 'pack', icon, face: true }),
  ])
  sheet('bodies-light', faces, '#e8edf2')
  sheet('bodies-dark', faces, '#1d2438')
  const red = { h: 2, s: 0.78, l: 0.48 }
  const blue = { h: 215, s: 0.7, l: 0.5 }
  const black = { h: 230, s: 0.06, l: 0.16 }
  const dyed = ['cat', 'elephant', 'butterfly', 'bus', 'dragon', 'rose', 'swan', 'horse'].flatMap(icon =>
    [red, blue, black].map((c): [string, Subject] => [icon, subject({ from: 'pack', icon, face: false }, c)]),
  )
  sheet('recoloured', [...dyed, ['fox', subject({ from: 'pack', icon: 'fox', face: true }, blue)]], '#e8edf2')
}
