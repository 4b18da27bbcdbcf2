import { fromHsl, mix, type Rgb } from '../../colour.ts'
import type { Idea, Mood } from '../../scene.ts'
import type { Stage } from '../stage.ts'

/** Where an idea has a colour of its own. */
const IDEA_HUES: Partial<Record<Idea, number>> = {
  love: 345,
  growth: 128,
  silence: 205,
  nothing: 250,
  sorrow: 220,
}

/** Hues that go together, from dark to bright, for a mood; the sky's own colours otherwise. */
export function abstractPalette(stage: Stage): Rgb[] {
  const random = stage.layout('abstract palette')
  const { scene, view } = stage
  const MOOD_HUES: Record<Mood, number> = {
    calm: 200,
    joyful: 42,
    lonely: 220,
    eerie: 150,
    epic: 14,
    cosy: 28,
    dreamy: 285,
    wild: 340,
  }
  const asked = scene.tints.all ?? scene.tints.sky ?? scene.tints.water ?? scene.tints.land
  const idea = IDEA_HUES[scene.ideas?.[0] ?? 'order']
  const mood = idea ?? (scene.mood ? MOOD_HUES[scene.mood] : undefined)
  const hue = asked?.h ?? (mood === undefined ? random.next() * 360 : mood + random.range(-25, 25))
  // A colour that the words ask for is not answered by its opposite.
  const second =
    hue + random.pick(asked || scene.mood === 'dreamy' || idea ? [24, -22, 34, -30] : [28, 150, 180, 205, 55])
  const soft = scene.mood === 'calm' || scene.mood === 'lonely' ? 0.6 : 0.86
  const dark = view.time === 'night' || scene.mood === 'eerie'
  const glad = scene.mood === 'joyful' || scene.mood === 'cosy' ? 0.12 : 0
  return [
    // Olive and brown are not glad: there the deepest colour is a red.
    glad > 0 ? fromHsl(hue - 48, 0.82, 0.45) : fromHsl(hue + 20, 0.55 * soft, dark ? 0.08 : 0.16),
    fromHsl(hue - glad * 300, 0.62 * soft + glad * 2, 0.36 + glad),
    fromHsl(hue - 14, 0.72 * soft, greenish(hue) ? 0.42 : 0.55),
    fromHsl(second, 0.74 * soft, greenish(second) ? 0.46 : 0.58),
    fromHsl(second + 16, 0.76 * soft, 0.72),
    fromHsl(hue + 34, 0.45, dark ? 0.8 : 0.93),
  ]
}

/** Screen greens shout at a saturation that suits every other hue. */
function greenish(hue: number): boolean {
  const h = ((hue % 360) + 360) % 360
  return h > 75 && h < 165
}

/** A colour of a palette; indices go round. */
export const at = (palette: readonly Rgb[], i: number): Rgb =>
  palette[((i % palette.length) + palette.length) % palette.length] ?? [128, 128, 128]

/** The palette as a continuous ramp, t 0..1. */
export function ramp(palette: readonly Rgb[], t: number): Rgb {
  const x = Math.min(0.9999, Math.max(0, t)) * (palette.length - 1)
  return mix(at(palette, Math.floor(x)), at(palette, Math.floor(x) + 1), x - Math.floor(x))
}
