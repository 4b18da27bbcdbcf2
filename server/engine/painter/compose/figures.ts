import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Random } from '../random.ts'
import type { Stance, Subject } from '../scene.ts'
import type { Stage } from './stage.ts'

/** Draws one subject, trimmed to what is visible, its longer side `size` pixels. */
export type DrawSubject = (subject: Subject, size: number, random: Random) => Canvas

/** One thing to place: a subject with whatever it rides, wears or holds already joined to it. */
export type Figure = {
  sprite: Canvas
  stance: Stance
  /** Which subject of the scene, and which of its copies. */
  subject: number
  copy: number
  /** Size against a usual subject of its stance. */
  scale: number
  flying: boolean
  /** The subject this one stands above or behind, if any. */
  above?: number
  behind?: number
}

const SIZE: Record<Subject['size'], number> = { tiny: 0.34, small: 0.62, normal: 1, large: 1.38, huge: 1.8 }
const JOINING = new Set(['riding', 'on', 'under', 'holding', 'wearing', 'inside'])

/** The scene's figures, `pixels` on the longer side of each subject; the subject the prompt names first comes first. */
export function buildFigures(stage: Stage, draw: DrawSubject, pixels: number): Figure[] {
  const { subjects } = stage.scene
  const joined = new Set(
    subjects.flatMap((s, i) => (joins(s, i, subjects) && s.relation ? [s.relation.to] : [])),
  )
  return subjects.flatMap((subject, index) => {
    if (joined.has(index)) return []
    const count = Math.max(1, Math.min(24, subject.count))
    const drawn = Math.min(count, 3)
    const size = pixels * Math.max(0.3, count ** -0.4)
    const sprites = Array.from({ length: drawn }, (_, copy) =>
      assemble(stage, draw, index, size, copy, new Set()),
    )
    const support = carrier(subjects, index)
    return Array.from(
      { length: count },
      (_, copy): Figure => ({
        sprite: sprites[copy % drawn] as Canvas,
        stance: support.stance,
        subject: index,
        copy,
        scale: SIZE[support.size] * (support === subject ? 1 : 1.15),
        flying: support.flying || (subject.flying && support === subject),
        ...(subject.relation?.how === 'above' ? { above: subject.relation.to } : {}),
        ...(subject.relation?.how === 'behind' ? { behind: subject.relation.to } : {}),
      }),
    )
  })
}

/** True when a subject and the one it is related to make one figure. A moon or a cloud to stand under stays in the sky. */
function joins(subject: Subject, index: number, subjects: readonly Subject[]): boolean {
  const other = subject.relation && subjects[subject.relation.to]
  if (!subject.relation || !other || subject.relation.to === index || !JOINING.has(subject.relation.how))
    return false
  return other.stance !== 'sky'
}

/** The subject whose stance a figure takes: what it rides or stands on, otherwise itself. */
function carrier(subjects: readonly Subject[], index: number, depth = 0): Subject {
  const subject = subjects[index] as Subject
  const how = subject.relation?.how
  if (
    depth < 3 &&
    subject.relation &&
    joins(subject, index, subjects) &&
    (how === 'riding' || how === 'on' || how === 'inside')
  )
    return carrier(subjects, subject.relation.to, depth + 1)
  return subject
}

function assemble(
  stage: Stage,
  draw: DrawSubject,
  index: number,
  size: number,
  copy: number,
  seen: Set<number>,
): Canvas {
  const { subjects } = stage.scene
  const subject = subjects[index] as Subject
  const random = stage.layout(`subject ${index} ${copy}`)
  seen.add(index)
  const relation = subject.relation
  if (!relation || !joins(subject, index, subjects) || seen.has(relation.to))
    return draw(subject, Math.round(size), random)
  const other = subjects[relation.to] as Subject
  const weigh = SIZE[other.size] / SIZE[subject.size]
  const share = shareOf(relation.how, subject, other) * Math.min(1.7, Math.max(0.6, weigh))
  const [ownSize, otherSize] = share <= 1 ? [size, size * share] : [size / share, size]
  const own = draw(subject, Math.max(24, Math.round(ownSize)), random)
  const carried = assemble(stage, draw, relation.to, otherSize, copy, seen)
  return join(own, carried, relation.how, other, subject)
}

/** How large the other one is drawn against the subject, longer side to longer side. */
function shareOf(how: string, subject: Subject, other: Subject): number {
  if (how === 'riding') return other.stance === 'building' ? 2.6 : 1.55
  if (how === 'on')
    return other.stance === 'building' || other.stance === 'plant'
      ? 2.4
      : subject.stance === 'building'
        ? 0.8
        : 1.35
  if (how === 'inside') return other.stance === 'building' ? 2.8 : 1.3
  if (how === 'under') return other.stance === 'plant' || other.stance === 'building' ? 1.9 : 1.15
  if (how === 'holding')
    return /umbrella|parasol|balloon|kite|sword|staff|flag|guitar|fishing/.test(other.word) ? 0.8 : 0.46
  return /cape|coat|dress|kimono|armou?r|shirt|suit|backpack/.test(other.word) ? 0.6 : 0.44
}

type Box = { x: number; y: number; w: number; h: number }

/** Puts two sprites together as the relation says and trims the result to both boxes. */
function join(own: Canvas, other: Canvas, how: string, thing: Subject, subject: Subject): Canvas {
  const a: Box = { x: 0, y: 0, w: own.width, h: own.height }
  const b: Box = { x: 0, y: 0, w: other.width, h: other.height }
  let otherFirst = true
  if (how === 'riding' || how === 'on') {
    const seat = how === 'riding' ? 0.46 : thing.stance === 'building' ? 0.05 : 0.12
    b.x = a.w / 2 - b.w / 2
    b.y = a.h - b.h * seat
    otherFirst = how === 'on' || thing.stance !== 'air'
    if (how === 'riding' && /rocket|broom|bicycle|bike|unicycle|skateboard|surfboard/.test(thing.word))
      otherFirst = false
  } else if (how === 'inside') {
    b.x = a.w / 2 - b.w / 2
    b.y = thing.stance === 'building' ? a.h - b.h : a.h * 0.62
    otherFirst = thing.stance === 'building'
  } else if (how === 'under') {
    b.x = a.w / 2 - b.w / 2
    const roof = thing.stance === 'plant' || thing.stance === 'building'
    b.y = roof ? a.h - b.h * 0.98 : a.h * 0.34 - b.h * 0.72
  } else if (how === 'holding') {
    const tall = /umbrella|parasol|balloon|kite|staff|flag|sword/.test(thing.word)
    b.x = a.w * (tall ? 0.66 : 0.6)
    b.y = tall ? a.h * 0.6 - b.h * 0.92 : a.h * 0.66 - b.h * 0.5
    otherFirst = tall
  } else {
    const at = wornAt(thing.word)
    b.x = a.w * (subject.art.from === 'pack' && !subject.art.face ? 0.36 : 0.5) - b.w / 2
    b.y = a.h * at - (at < 0.2 ? b.h * 0.72 : b.h / 2)
    otherFirst = /cape|backpack|wings/.test(thing.word)
  }
  const left = Math.min(a.x, b.x)
  const top = Math.min(a.y, b.y)
  const canvas = createCanvas(
    Math.ceil(Math.max(a.x + a.w, b.x + b.w) - left),
    Math.ceil(Math.max(a.y + a.h, b.y + b.h) - top),
  )
  const ctx = canvas.getContext('2d')
  for (const first of [true, false]) {
    if (first === otherFirst) ctx.drawImage(other, b.x - left, b.y - top)
    else ctx.drawImage(own, a.x - left, a.y - top)
  }
  return canvas
}

/** How far down the wearer a worn thing's middle sits. */
function wornAt(word: string): number {
  if (/glass|goggle|mask|monocle/.test(word)) return 0.27
  if (/scarf|tie|necklace|bow|collar|medal/.test(word)) return 0.5
  if (/shirt|dress|coat|kimono|armou?r|suit|cape|backpack|wings|jacket|vest/.test(word)) return 0.66
  if (/shoe|boot|skate|slipper|sock/.test(word)) return 0.94
  return 0.08
}
