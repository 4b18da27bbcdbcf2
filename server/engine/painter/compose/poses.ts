import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { showsDeed } from '../art/deeds.ts'
import { trimmed } from '../art/sprite.ts'
import type { Random } from '../random.ts'
import type { Pose, Subject } from '../scene.ts'

/** How far above the ground a pose leaves the figure, as a share of its height. */
export const LIFTS: Partial<Record<Pose, number>> = { jumping: 0.34, dancing: 0.05, running: 0.04 }

type Turn = {
  /** Clockwise, radians; figures of the pack look to the left. */
  tilt: number
  /** How far the top leans to the left, share of the height. */
  lean: number
  tall: number
  marks?: (ctx: SKRSContext2D, box: Box, random: Random) => void
}
type Box = { x: number; y: number; w: number; h: number }

/**
 * A figure doing what its words say, as far as turning one drawing can tell it: the runner leans into the wind and leaves dust,
 * the dancer sways to notes, the sleeper lies down and says z. `copy` makes neighbours differ.
 */
export function posed(given: Canvas, subject: Subject, copy: number, random: Random): Canvas {
  const { pose } = subject
  if (!pose || pose === 'reading' || pose === 'swimming') return given
  const upright = subject.art.from === 'hand' || subject.art.face
  const usual = turnOf(pose, copy % 2 === 0 ? 1 : -1, upright)
  if (!usual) return given
  // Whoever has limbs of their own to run with is not pushed over besides.
  const drawn = showsDeed(subject)
  const turn = drawn ? { ...usual, tilt: pose === 'jumping' ? 0.16 : 0, lean: 0, tall: 1 } : usual
  const gallops = subject.art.from === 'pack' && /^(horse|unicorn|kangaroo)$/.test(subject.art.icon)
  const legs = !(drawn || upright || gallops) && subject.stance === 'land'
  const sprite =
    legs && (pose === 'running' || pose === 'jumping')
      ? striding(given, subject.art.from === 'pack' ? subject.art.icon : '')
      : given
  const { width: w, height: h } = sprite
  const margin = Math.round(Math.max(w, h) * (turn.marks ? 0.3 : 0.12))
  const reach = Math.abs(Math.sin(turn.tilt)) * Math.max(w, h) * 0.5 + turn.lean * h
  const pad = Math.ceil(margin + reach)
  const canvas = createCanvas(w + pad * 2, h + pad * 2)
  const ctx = canvas.getContext('2d')
  const box = { x: pad, y: pad, w, h }
  if (subject.stance !== 'submerged') turn.marks?.(ctx, box, random)
  ctx.translate(pad + w / 2, pad + h / 2)
  ctx.rotate(turn.tilt)
  ctx.transform(1, 0, turn.lean, turn.tall, 0, (h * (1 - turn.tall)) / 2)
  ctx.drawImage(sprite, -w / 2, -h / 2)
  return trimmed(canvas)
}

/** Where an animal of the pack begins to be legs, down from the top, as a share of its height; most begin here. */
const LEGS_FROM = 0.62
const LEGS: Readonly<Record<string, number>> = {
  elephant: 0.7,
  mammoth: 0.72,
  rhinoceros: 0.7,
  hippopotamus: 0.72,
  deer: 0.58,
  giraffe: 0.6,
  llama: 0.62,
  ewe: 0.8,
  't-rex': 0.66,
}

/** An animal at a run: the legs before and behind are swung apart from the shoulder and the hip, and the trunk lies over them. */
function striding(sprite: Canvas, icon: string): Canvas {
  const { width: w, height: h } = sprite
  const from = Math.round((LEGS[icon] ?? LEGS_FROM) * h)
  const pad = Math.ceil(w * 0.2)
  const out = createCanvas(w + pad * 2, h)
  const ctx = out.getContext('2d')
  const above = Math.round(h * 0.12)
  for (const [left, right, swing] of [
    [0, 0.54, 0.36],
    [0.54, 1, -0.36],
  ] as const) {
    const [x0, x1] = [Math.round(left * w), Math.round(right * w)]
    const [hipX, hipY] = [(x0 + x1) / 2, from - above * 0.3]
    ctx.save()
    ctx.translate(pad + hipX, hipY)
    ctx.rotate(swing)
    ctx.drawImage(
      sprite,
      x0,
      from - above,
      x1 - x0,
      h - from + above,
      x0 - hipX,
      from - above - hipY,
      x1 - x0,
      h - from + above,
    )
    ctx.restore()
  }
  ctx.drawImage(sprite, 0, 0, w, from, pad, 0, w, from)
  return out
}

function turnOf(pose: Pose, side: 1 | -1, upright: boolean): Turn | undefined {
  if (pose === 'running')
    return { tilt: upright ? -0.05 : 0.06, lean: upright ? 0.28 : 0, tall: 0.96, marks: dust }
  if (pose === 'jumping') return { tilt: upright ? 0.16 * side : 0.2, lean: 0, tall: 1.04 }
  if (pose === 'dancing') return { tilt: 0.2 * side, lean: 0.1 * side, tall: 1, marks: notes }
  if (pose === 'asleep')
    return { tilt: upright ? 1.36 * side : 0, lean: 0, tall: upright ? 1 : 0.84, marks: zs }
  return undefined
}

/** Streaks and puffs behind a runner's heels. */
function dust(ctx: SKRSContext2D, { x, y, w, h }: Box, random: Random): void {
  ctx.lineCap = 'round'
  for (let i = 0; i < 4; i++) {
    const at = y + h * (0.22 + 0.17 * i + random.range(-0.03, 0.03))
    ctx.strokeStyle = `rgba(255,255,255,${0.75 - i * 0.08})`
    ctx.lineWidth = h * 0.016
    ctx.beginPath()
    ctx.moveTo(x + w * (1.0 - 0.04 * i), at)
    ctx.lineTo(x + w * (1.0 - 0.04 * i) + Math.max(w, h) * random.range(0.12, 0.24), at)
    ctx.stroke()
  }
  for (let i = 0; i < 6; i++) {
    ctx.fillStyle = `rgba(240,228,205,${0.85 - i * 0.1})`
    ctx.beginPath()
    const r = h * (0.07 - i * 0.006) * random.range(0.8, 1.2)
    ctx.arc(x + w * 0.92 + i * h * 0.05, y + h * 0.99 - r - i * h * 0.012, r, 0, Math.PI * 2)
    ctx.fill()
  }
}

const NOTE_COLOURS = ['#ff5d7e', '#ffd166', '#57c7f2', '#8fdc6a']

function notes(ctx: SKRSContext2D, { x, y, w, h }: Box, random: Random): void {
  const s = Math.max(w, h) * 0.06
  for (let i = 0; i < 4; i++) {
    const nx = i % 2 ? x + w * random.range(1.04, 1.16) : x - w * random.range(0.04, 0.16)
    const ny = y + h * (0.08 + 0.14 * i)
    ctx.fillStyle = NOTE_COLOURS[i] as string
    ctx.strokeStyle = ctx.fillStyle
    ctx.lineWidth = s * 0.26
    ctx.beginPath()
    ctx.ellipse(nx, ny, s * 0.52, s * 0.38, -0.4, 0, Math.PI * 2)
    ctx.fill()
    ctx.beginPath()
    ctx.moveTo(nx + s * 0.44, ny)
    ctx.lineTo(nx + s * 0.44, ny - s * 1.5)
    ctx.quadraticCurveTo(nx + s * 0.6, ny - s * 1.1, nx + s * 1.1, ny - s * 0.9)
    ctx.stroke()
  }
}

/** Three letters rising from a sleeper, drawn as strokes because a server has no certain font. */
function zs(ctx: SKRSContext2D, { x, y, w, h }: Box): void {
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (let i = 0; i < 3; i++) {
    const s = Math.max(w, h) * (0.06 + 0.025 * i)
    const at = [x + w * (0.62 + 0.14 * i), y + h * 0.2 - i * Math.max(w, h) * 0.115] as const
    for (const [colour, line] of [
      ['rgba(40,40,80,0.7)', 0.34],
      ['#ffffff', 0.2],
    ] as const) {
      ctx.strokeStyle = colour
      ctx.lineWidth = s * line
      ctx.beginPath()
      ctx.moveTo(at[0], at[1])
      ctx.lineTo(at[0] + s, at[1])
      ctx.lineTo(at[0], at[1] + s)
      ctx.lineTo(at[0] + s, at[1] + s)
      ctx.stroke()
    }
  }
}
