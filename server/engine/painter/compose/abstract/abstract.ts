import { css, hex, mix, type Rgb } from '../../colour.ts'
import { randomFrom } from '../../random.ts'
import type { Idea, Mood } from '../../scene.ts'
import type { Stage } from '../stage.ts'
import type { Recipe } from '../view.ts'
import { FAMILIES, marbled } from './families.ts'
import { joy, love, sorrow } from './felt.ts'
import { growth, time } from './grown.ts'
import { abstractPalette, at } from './inks.ts'
import type { Leaf } from './leaf.ts'
import { balance, order, rhythm } from './measured.ts'
import { dream, memory, nothing, silence } from './still.ts'
import { chaos, freedom, sound } from './unruly.ts'

/** How each idea looks; every painter has four forms. */
const IDEA_PAINTERS: Record<Idea, (leaf: Leaf) => void> = {
  order,
  chaos,
  sound,
  silence,
  rhythm,
  balance,
  growth,
  time,
  memory,
  nothing,
  joy,
  love,
  sorrow,
  freedom,
  dream,
}

/** The idea that a mood brings to mind where no word names one. */
const MOOD_IDEAS: Partial<Record<Mood, Idea>> = {
  calm: 'silence',
  joyful: 'joy',
  lonely: 'sorrow',
  dreamy: 'dream',
  wild: 'chaos',
  epic: 'freedom',
}

/**
 * A picture without a place. Ideas that the words name are drawn, each variant of a round on another ground and in another form; a mood
 * alone is drawn so in every second variant, and otherwise colour is only composed, each time in another way.
 */
export function paintAbstract(stage: Stage, { layout, variant }: Recipe): void {
  const random = stage.layout('abstract')
  const palette = abstractPalette(stage)
  // Counted from one start for the whole round, so that no two of its variants are of one kind.
  const turn = variant + randomFrom(`abstract|${layout}`).int(FAMILIES.length)
  const named = stage.scene.ideas ?? []
  const brought = stage.scene.mood ? MOOD_IDEAS[stage.scene.mood] : undefined
  const ideas = named.length > 0 || !brought || turn % 2 === 0 ? named : [brought]
  if (ideas.length === 0) {
    const paint = FAMILIES[turn % FAMILIES.length] ?? marbled
    paint(stage, palette, random)
    return
  }
  paintIdeas(stage, ideas, palette, turn)
}

function paintIdeas(stage: Stage, ideas: readonly Idea[], palette: Rgb[], turn: number): void {
  const { ctx, width, height } = stage
  const random = stage.layout('ideas')
  const form = turn % 4
  const glad = stage.scene.mood === 'joyful'
  const { ground, inks } = paintGround(stage, palette, glad ? (GLAD_GROUNDS[form] ?? 0) : form, random)
  const leaf = (x: number, y: number, w: number, h: number): Leaf => ({
    ctx,
    x,
    y,
    w,
    h,
    s: Math.min(w, h),
    inks,
    ground,
    random,
    form,
  })
  const [first, second] = ideas as [Idea, Idea | undefined]
  if (!second) {
    IDEA_PAINTERS[first](leaf(0, 0, width, height))
    return
  }
  if (!isOpposed(first, second)) {
    // One within the other ("a dream about nothing"): the first all around, the second in a clear middle.
    IDEA_PAINTERS[first](leaf(0, 0, width, height))
    const clear = ctx.createRadialGradient(
      width / 2,
      height / 2,
      height * 0.2,
      width / 2,
      height / 2,
      height * 0.52,
    )
    clear.addColorStop(0, css(ground, 0.94))
    clear.addColorStop(0.6, css(ground, 0.8))
    clear.addColorStop(1, css(ground, 0))
    ctx.fillStyle = clear
    ctx.fillRect(0, 0, width, height)
    IDEA_PAINTERS[second](leaf(width * 0.2, height * 0.16, width * 0.6, height * 0.68))
    return
  }
  // Opposites share the picture half and half: side by side, or one above the other.
  const stacked = height > width || form === 2
  const [w, h] = stacked ? [width, height / 2] : [width / 2, height]
  const swapped = form === 1
  for (const [i, idea] of (swapped ? [second, first] : [first, second]).entries()) {
    const [x, y] = stacked ? [0, i * h] : [i * w, 0]
    ctx.save()
    ctx.beginPath()
    ctx.rect(x, y, w, h)
    ctx.clip()
    if (i === 1) {
      ctx.fillStyle = css(mix(ground, inks[0] ?? ground, 0.2), 0.75)
      ctx.fillRect(x, y, w, h)
    }
    IDEA_PAINTERS[idea]({ ...leaf(x, y, w, h), form: (form + i) % 4 })
    ctx.restore()
  }
}

const OPPOSITES: readonly (readonly [Idea, Idea])[] = [
  ['chaos', 'order'],
  ['sound', 'silence'],
  ['joy', 'sorrow'],
  ['chaos', 'balance'],
  ['chaos', 'silence'],
  ['growth', 'nothing'],
  ['order', 'freedom'],
  ['memory', 'nothing'],
]

function isOpposed(a: Idea, b: Idea): boolean {
  return OPPOSITES.some(pair => pair.includes(a) && pair.includes(b))
}

/** Joy has no dark ground: in place of night, paper and a bright wash. */
const GLAD_GROUNDS = [0, 2, 3, 2]

/** The ground of a form: paper, night, a glow from the middle, or marbled veils. Returns its colour and inks that stand out from it. */
function paintGround(
  stage: Stage,
  palette: Rgb[],
  kind: number,
  random: ReturnType<Stage['layout']>,
): { ground: Rgb; inks: Rgb[] } {
  const { ctx, width, height } = stage
  const bright = [
    at(palette, 4),
    at(palette, 5),
    mix(at(palette, 3), hex('ffffff'), 0.2),
    mix(at(palette, 2), hex('ffffff'), 0.35),
  ]
  const deep = [at(palette, 0), at(palette, 1), at(palette, 2), at(palette, 3)]
  const fill = (ground: Rgb, from: Rgb, to: Rgb, round = false): void => {
    const tone = round
      ? ctx.createRadialGradient(
          width / 2,
          height / 2,
          0,
          width / 2,
          height / 2,
          Math.hypot(width, height) * 0.56,
        )
      : ctx.createLinearGradient(0, 0, width * 0.2, height)
    tone.addColorStop(0, css(from))
    tone.addColorStop(0.5, css(ground))
    tone.addColorStop(1, css(to))
    ctx.fillStyle = tone
    ctx.fillRect(0, 0, width, height)
  }
  if (kind === 0) {
    const ground = mix(at(palette, 5), hex('fff8ea'), 0.6)
    fill(ground, mix(ground, hex('ffffff'), 0.5), mix(ground, at(palette, 4), 0.25))
    return { ground, inks: deep }
  }
  if (kind === 1) {
    const ground = mix(at(palette, 0), hex('0a0a18'), 0.35)
    fill(ground, at(palette, 0), mix(at(palette, 0), at(palette, 1), 0.5))
    return { ground, inks: bright }
  }
  if (kind === 2) {
    const ground = mix(at(palette, 4), at(palette, 3), 0.3)
    fill(ground, mix(at(palette, 5), hex('ffffff'), 0.3), mix(at(palette, 3), at(palette, 2), 0.4), true)
    return {
      ground,
      inks: [
        at(palette, 0),
        at(palette, 1),
        mix(at(palette, 2), at(palette, 0), 0.3),
        mix(hex('ffffff'), at(palette, 5), 0.4),
      ],
    }
  }
  const ground = mix(at(palette, 1), at(palette, 0), 0.4)
  marbled(
    stage,
    [
      at(palette, 0),
      mix(at(palette, 0), at(palette, 1), 0.5),
      at(palette, 1),
      mix(at(palette, 1), at(palette, 2), 0.6),
    ],
    random,
  )
  ctx.fillStyle = css(ground, 0.25)
  ctx.fillRect(0, 0, width, height)
  return { ground, inks: bright }
}
