import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { isHeldHigh, showsDeed } from '../art/deeds.ts'
import { headAt } from '../art/heads.ts'
import type { Relation, Subject } from '../scene.ts'

type Box = { x: number; y: number; w: number; h: number }
type Point = readonly [x: number, y: number]
/** Where the other one comes, in the pixels of the subject's own sprite, whether it lies behind, and a string from it to a hand. */
type Joint = { at: Box; behind: boolean; string?: readonly [from: Point, to: Point] }
type Pair = { own: Canvas; other: Canvas; subject: Subject; thing: Subject }

/** Puts two sprites together as the relation says; the result is as large as both boxes. */
export function join(
  own: Canvas,
  other: Canvas,
  how: Relation['how'],
  thing: Subject,
  subject: Subject,
): Canvas {
  const { at, behind, string } = jointOf(how, { own, other, subject, thing })
  const left = Math.min(0, at.x)
  const top = Math.min(0, at.y)
  const canvas = createCanvas(
    Math.ceil(Math.max(own.width, at.x + at.w) - left),
    Math.ceil(Math.max(own.height, at.y + at.h) - top),
  )
  const ctx = canvas.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  ctx.translate(-left, -top)
  const thread = () => {
    if (!string) return
    const [[x0, y0], [x1, y1]] = string
    ctx.strokeStyle = '#5a4a4a'
    ctx.lineWidth = Math.max(1.2, own.height * 0.011)
    ctx.beginPath()
    ctx.moveTo(x0, y0)
    ctx.quadraticCurveTo(x0 + (x1 - x0) * 0.2 + own.width * 0.04, (y0 + y1) / 2, x1, y1)
    ctx.stroke()
  }
  if (behind) {
    ctx.drawImage(other, at.x, at.y, at.w, at.h)
    thread()
  }
  ctx.drawImage(own, 0, 0)
  if (!behind) {
    thread()
    ctx.drawImage(other, at.x, at.y, at.w, at.h)
  }
  return canvas
}

function jointOf(how: Relation['how'], pair: Pair): Joint {
  if (how === 'riding' || how === 'on') return seated(pair, how)
  if (how === 'inside') return inside(pair)
  if (how === 'under') return sheltered(pair)
  return how === 'holding' ? held(pair) : worn(pair)
}

function boxOf({ other }: Pair, x: number, y: number, scale = 1): Box {
  return { x, y, w: other.width * scale, h: other.height * scale }
}

function seated(pair: Pair, how: 'riding' | 'on'): Joint {
  const { own, other, thing, subject } = pair
  const sits = how === 'riding' && showsDeed(subject)
  // Whoever sits in a saddle has it under the hip, and legs that reach down beside it.
  const y = sits
    ? own.height * 0.8 - other.height * saddleOf(thing)
    : own.height - other.height * seatOf(thing, how)
  const before = sits ? /rocket|broom/ : /rocket|broom|bicycle|bike|unicycle/
  return {
    at: boxOf(pair, own.width / 2 - other.width / 2, y),
    behind: how === 'on' || (thing.stance !== 'air' && !before.test(thing.word)),
  }
}

/** How far down a thing its guest's feet are. */
function seatOf({ art, stance }: Subject, how: 'riding' | 'on'): number {
  if (art.from === 'hand' && art.name === 'broomstick') return 0.8
  if (art.from === 'hand' && /board$/.test(art.name)) return 0.3
  if (how === 'riding') return 0.46
  if (art.from === 'pack' && /couch|bed$|chair/.test(art.icon)) return 0.74
  if (art.from === 'hand' && art.name === 'bench') return 0.62
  if (stance === 'building') return 0.06
  if (art.from === 'hand' && art.name === 'branch') return 0.48
  return stance === 'plant' ? 0.24 : 0.12
}

/** How far down a mount its saddle is. */
function saddleOf({ word, art }: Subject): number {
  const name = `${word} ${art.from === 'pack' ? art.icon : art.name}`
  if (/bicycle|bike|unicycle/.test(name)) return 0.24
  if (/skateboard|surfboard|sled|carpet|leaf/.test(name)) return -0.1
  if (/motor|scooter|broom/.test(name)) return 0.34
  if (/camel/.test(name)) return 0.24
  return 0.44
}

function inside(pair: Pair): Joint {
  const { own, other, thing } = pair
  const building = thing.stance === 'building'
  return {
    at: boxOf(
      pair,
      own.width / 2 - other.width / 2,
      building ? own.height - other.height : own.height * 0.62,
    ),
    behind: building,
  }
}

function sheltered(pair: Pair): Joint {
  const { own, other, thing } = pair
  const roof = thing.stance === 'plant' || thing.stance === 'building'
  const y = roof ? own.height - other.height * 0.98 : own.height * 0.34 - other.height * 0.72
  return { at: boxOf(pair, own.width / 2 - other.width / 2, y), behind: true }
}

function held(pair: Pair): Joint {
  const { own, other, thing, subject } = pair
  if (isHeldHigh(thing.word)) return heldHigh(pair)
  const { width: w, height: h } = own
  // Whole animals of the pack look to the left and have their mouth there; upright ones hold things at their side.
  const sideways = subject.art.from === 'pack' && !subject.art.face && !subject.guise
  if (sideways)
    return { at: boxOf(pair, w * 0.1 - other.width * 0.5, h * 0.98 - other.height), behind: false }
  if (/guitar|violin|banjo|lute|accordion|saxophone|ukulele/.test(thing.word))
    return { at: boxOf(pair, w * 0.46 - other.width * 0.46, h * 0.7 - other.height * 0.5), behind: false }
  if (/staff|sword/.test(thing.word))
    return { at: boxOf(pair, w * 0.66, h * 0.6 - other.height * 0.92), behind: true }
  return { at: boxOf(pair, w * 0.6, h * 0.66 - other.height * 0.5), behind: false }
}

/** On a stick in the raised hand, or on a string that ends there; animals without hands hold it in the mouth. */
function heldHigh(pair: Pair): Joint {
  const { own, other, thing, subject } = pair
  const head = headAt(subject)
  const [x, y] = showsDeed(subject)
    ? handOf(own)
    : [(head.x - head.w * 0.36) * own.width, head.y * own.height + head.w * own.width * 0.62]
  if (/balloon/.test(thing.word)) {
    const at = boxOf(pair, x - other.width * 0.72, y - other.height * 0.86 - own.height * 0.34)
    return {
      at,
      behind: true,
      string: [
        [at.x + at.w / 2, at.y + at.h * 0.99],
        [x, y],
      ],
    }
  }
  if (/kite/.test(thing.word)) {
    const at = boxOf(pair, x - other.width * 1.2, y - other.height - own.height * 0.62)
    return {
      at,
      behind: true,
      string: [
        [at.x + at.w * 0.52, at.y + at.h * 0.5],
        [x, y],
      ],
    }
  }
  const umbrella = /umbrella|parasol/.test(thing.word)
  const scale = umbrella ? 1.25 : 1
  return {
    at: boxOf(pair, x - other.width * scale * 0.5, y - other.height * scale * (umbrella ? 0.84 : 0.7), scale),
    behind: true,
  }
}

/** The raised hand of a figure: whatever of it reaches farthest to the left. */
function handOf(sprite: Canvas): Point {
  const { width, height } = sprite
  const { data } = sprite.getContext('2d').getImageData(0, 0, Math.max(1, Math.ceil(width * 0.4)), height)
  const row = data.length / 4 / height
  for (let x = 0; x < row; x++) {
    let [sum, many] = [0, 0]
    for (let y = Math.round(height * 0.2); y < height * 0.75; y++)
      if ((data[(y * row + x) * 4 + 3] ?? 0) > 128) {
        sum += y
        many++
      }
    if (many > 0) return [x + width * 0.04, sum / many]
  }
  return [width * 0.1, height * 0.5]
}

/** Worn things take the head's size: hats stand on its crown, glasses lie over its middle, scarves under it. */
function worn(pair: Pair): Joint {
  const { own, other, thing, subject } = pair
  const { width: w, height: h } = own
  const head = subject.guise ? { x: 0.5, y: 0.03, w: 0.6 } : headAt(subject)
  const wide = head.w * w
  const [middle, crown] = [head.x * w, head.y * h]
  const put = (share: number, y: number, hold: number, behind = false): Joint => {
    const scale = (wide * share) / other.width
    return { at: boxOf(pair, middle - (wide * share) / 2, y - other.height * scale * hold, scale), behind }
  }
  const { word } = thing
  if (/glass|goggle|mask|monocle|shades/.test(word)) return put(0.94, crown + wide * 0.46, 0.5)
  if (/headphone|headset/.test(word)) return put(1.34, crown + wide * 0.36, 0.5)
  if (/scarf|tie|necklace|bow|collar|medal/.test(word)) return put(0.8, crown + wide * 0.92, 0.2)
  if (/cape|backpack|wings/.test(word)) return put(1.5, crown + wide, 0.2, true)
  if (/shoe|boot|skate|slipper|sock/.test(word)) return put(0.9, h * 1.02, 0.9)
  return put(/crown|tiara|diadem/.test(word) ? 0.8 : 1.02, crown + wide * 0.2, 1)
}
