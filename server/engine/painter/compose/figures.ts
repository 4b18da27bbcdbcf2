import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Random } from '../random.ts'
import type { Relation, Stance, Subject } from '../scene.ts'
import { join } from './join.ts'
import { LIFTS, posed } from './poses.ts'
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
  /** Size that the words ask for, 1 where they say nothing. */
  scale: number
  /** Size by nature against the largest figure of the scene, 0.56 to 1. */
  bulk: number
  /** Size by nature beside a grown person. */
  natural: number
  /** It is more than one drawing: whoever holds, rides or wears something. */
  joined: boolean
  flying: boolean
  /** How far its feet are off the ground, share of its height. */
  lift: number
  /** It hangs from the ceiling. */
  ceiling: boolean
  /** It is a bough that reaches in from the side, with whoever sits on it. */
  bough: boolean
  /** It lives under water and stretches up out of it. */
  rises: boolean
  /** It stands on a roof that fills the picture's lower edge. */
  ledge: boolean
  /** The subject this one stands above or behind, if any. */
  above?: number
  behind?: number
}

const SIZE: Record<Subject['size'], number> = { tiny: 0.34, small: 0.62, normal: 1, large: 1.42, huge: 2.1 }
/** Relations in which the other one carries the subject. */
const BEARING = new Set(['riding', 'on', 'inside'])
const JOINING = new Set(['riding', 'on', 'under', 'holding', 'wearing', 'inside'])

/** The scene's figures, `pixels` on the longer side of each subject; the subject the prompt names first comes first. */
export function buildFigures(stage: Stage, draw: DrawSubject, pixels: number): Figure[] {
  const { subjects } = stage.scene
  const joined = new Set(
    subjects.flatMap((s, i) => relationsOf(s).flatMap(r => (joins(r, i, subjects) ? [r.to] : []))),
  )
  // A castle stands far behind the knight and a butterfly flies before the tree: each is measured among its own kind.
  const rank = (i: number): string => rankOf(carrier(subjects, i))
  const bulks = subjects.map((_, i) => (joined.has(i) ? 0 : (carrier(subjects, i).bulk ?? 1)))
  const mostOf = (index: number): number =>
    Math.max(0.01, ...bulks.filter((_, i) => !joined.has(i) && rank(i) === rank(index)))
  return subjects.flatMap((subject, index) => {
    if (joined.has(index)) return []
    const count = abreast(subjects, index) > 1 ? 1 : Math.max(1, Math.min(24, subject.count))
    const drawn = Math.min(count, 3)
    const size = pixels * Math.max(0.3, count ** -0.4)
    const sprites = Array.from({ length: drawn }, (_, copy) =>
      posed(
        assemble(stage, draw, index, size, copy, new Set()),
        subject,
        copy,
        stage.layout(`pose ${index} ${copy}`),
      ),
    )
    const support = carrier(subjects, index)
    return Array.from(
      { length: count },
      (_, copy): Figure => ({
        sprite: sprites[copy % drawn] as Canvas,
        stance: support.stance,
        subject: index,
        copy,
        lift: support === subject && subject.pose ? (LIFTS[subject.pose] ?? 0) * (copy % 2 ? 0.5 : 1) : 0,
        ceiling: support.art.from === 'hand' && support.art.name === 'chandelier',
        bough: support.art.from === 'hand' && support.art.name === 'branch',
        rises: support.art.from === 'hand' && support.art.name === 'octopus',
        ledge: support.art.from === 'hand' && support.art.name === 'rooftop',
        scale: SIZE[support.size] * (support === subject ? 1 : 1.15) * (subject.holdsHigh ? 1.3 : 1),
        bulk: bulkOf((bulks[index] || mostOf(index)) / mostOf(index), support.size),
        natural: support.bulk ?? 1,
        joined: relationsOf(subject).some(r => joins(r, index, subjects)),
        flying: support.flying || (subject.flying && support === subject),
        ...(subject.relation?.how === 'above' ? { above: subject.relation.to } : {}),
        ...(subject.relation?.how === 'behind' ? { behind: subject.relation.to } : {}),
      }),
    )
  })
}

function rankOf({ stance, flying, bulk = 1 }: Subject): string {
  if (stance === 'building' || (stance === 'plant' && bulk > 1.2)) return 'scenery'
  return stance === 'air' || stance === 'sky' || flying ? 'aloft' : 'ground'
}

function relationsOf(subject: Subject): Relation[] {
  return [...(subject.relation ? [subject.relation] : []), ...(subject.also ?? [])]
}

/** Size by nature softened: a true rabbit beside a true bear would be lost, and a giant one is no longer a rabbit. */
function bulkOf(ratio: number, size: Subject['size']): number {
  return Math.min(1, Math.max(0.62, ratio ** (size === 'huge' || size === 'large' ? 0.25 : 0.55)))
}

/** True when a subject and the one it is related to make one figure. A moon or a cloud to stand under stays in the sky. */
function joins(relation: Relation, index: number, subjects: readonly Subject[]): boolean {
  const other = subjects[relation.to]
  if (other === undefined || relation.to === index || !JOINING.has(relation.how) || other.stance === 'sky')
    return false
  // "A windmill in a field of tulips" stands among them, not in one.
  return (
    relation.how !== 'inside' ||
    (other.stance !== 'plant' && (other.bulk ?? 1) >= 0.5 * (subjects[index]?.bulk ?? 1))
  )
}

/** The subject whose stance a figure takes: what it rides or stands on, otherwise itself. */
function carrier(subjects: readonly Subject[], index: number, depth = 0): Subject {
  const subject = subjects[index] as Subject
  const under = relationsOf(subject).find(r => BEARING.has(r.how) && joins(r, index, subjects))
  if (depth < 3 && under) return carrier(subjects, under.to, depth + 1)
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
  // What is worn or held is joined first, so that whatever carries the subject carries that too.
  const relations = relationsOf(subject)
    .filter(r => joins(r, index, subjects) && !seen.has(r.to))
    .sort((a, b) => Number(BEARING.has(a.how)) - Number(BEARING.has(b.how)))
  const shares = relations.map(r => shareOf(r.how, subject, subjects[r.to] as Subject))
  const largest = Math.max(1, ...shares)
  const many = abreast(subjects, index)
  const astride = many > 1 && relations.some(r => r.how === 'riding')
  const own = Math.round((size / largest) * many ** (astride ? 0.14 : -0.7))
  const crown = relations.some(r => BEARING.has(r.how) && subjects[r.to]?.stance === 'plant')
  let sprite = row(draw(subject, Math.max(24, own), random), many, astride ? 0.5 : 0.94, crown ? 1.3 : 0)
  relations.forEach((relation, i) => {
    const other = assemble(stage, draw, relation.to, (size / largest) * (shares[i] ?? 1), copy, seen)
    sprite = join(sprite, other, relation.how, subjects[relation.to] as Subject, subject)
  })
  return sprite
}

/** How many of a subject share one seat ("three cats on a sofa"); 1 where each has its own, or there are too many for it. */
function abreast(subjects: readonly Subject[], index: number): number {
  const subject = subjects[index] as Subject
  const seat = relationsOf(subject).find(r => BEARING.has(r.how) && joins(r, index, subjects))
  const shared = seat !== undefined && (subjects[seat.to]?.count ?? 1) === 1 && subject.count <= 6
  return shared ? Math.max(1, subject.count) : 1
}

/**
 * Copies side by side, each `apart` of its width from the next: riders sit one behind the other's back. Over the crown of a tree they
 * sit in a bow, the outer ones `bow` heights lower.
 */
function row(sprite: Canvas, many: number, apart: number, bow: number): Canvas {
  if (many === 1) return sprite
  const step = sprite.width * apart
  const canvas = createCanvas(
    Math.ceil(sprite.width + step * (many - 1)),
    Math.ceil(sprite.height * (1 + bow)),
  )
  const ctx = canvas.getContext('2d')
  for (let i = many - 1; i >= 0; i--)
    ctx.drawImage(sprite, i * step, bow * sprite.height * ((2 * i) / (many - 1) - 1) ** 2)
  return canvas
}

/** How large the other one is drawn against the subject, longer side to longer side. */
function shareOf(how: string, subject: Subject, other: Subject): number {
  const weigh = Math.min(1.7, Math.max(0.6, SIZE[other.size] / SIZE[subject.size]))
  const usual = usualShare(how, subject, other)
  const bulk = other.bulk !== undefined && subject.bulk !== undefined ? other.bulk / subject.bulk : usual
  // Half by nature, half by what reads well: a true mouse on a true horse would be a speck.
  const share =
    BEARING.has(how) || how === 'under' ? Math.sqrt(usual * Math.min(3, Math.max(0.8, bulk))) : usual
  return share * weigh
}

function usualShare(how: string, subject: Subject, other: Subject): number {
  if (/skateboard|surfboard|sled|skate|carpet/.test(other.word) && (how === 'riding' || how === 'on'))
    return 1.05
  if (how === 'riding') return other.stance === 'building' ? 2.6 : 1.55
  if (how === 'on')
    return other.stance === 'building' || other.stance === 'plant'
      ? 2.4
      : subject.stance === 'building'
        ? 0.8
        : 1.35
  if (how === 'inside') return other.stance === 'building' ? 2.8 : 1.3
  if (how === 'under') return other.stance === 'plant' || other.stance === 'building' ? 1.75 : 1.15
  if (how === 'holding')
    return /boxing|tea$|coffee|cocoa|cup|mug|juice|lemonade|beer|wine/.test(other.word)
      ? 0.36
      : /umbrella|parasol|kite|sword|staff|flag|guitar|fishing|balloon/.test(other.word)
        ? 0.8
        : 0.5
  return /cape|coat|dress|kimono|armou?r|shirt|suit|backpack/.test(other.word) ? 0.6 : 0.44
}
