import type { BasisHow } from '../../../shared/jam/state.ts'
import type { EngineJob } from '../../ports/engine.ts'
import type { Recipe } from './compose/view.ts'
import { randomFrom } from './random.ts'

/** The recipe of a job that starts from nothing. Variants of one round share its two seeds and differ in their places in it. */
export function freshRecipe(seed: number, variant: number): Recipe {
  const word = (label: string): number => Math.floor(randomFrom(`${label}|${seed}`).next() * 0x1_0000_0000)
  return {
    layout: word('layout'),
    light: word('light'),
    detail: word(`detail ${variant}`),
    variant: variant & 7,
    hour: variant & 7,
  }
}

/**
 * What a job keeps of the recipe it starts from: all when restyled, all but the details when varied subtly, the light when strongly,
 * and where everything stands when it is the start of something new.
 */
export function variedRecipe(from: Recipe, job: EngineJob, how: BasisHow): Recipe {
  const fresh = freshRecipe(job.seed, job.variant)
  if (how === 'restyle') return from
  // New words in the old picture's place and light; only the first variant keeps its camera, too.
  if (how === 'start')
    return { ...from, detail: fresh.detail, variant: job.variant === 0 ? from.variant : fresh.variant }
  if (how === 'subtle') return { ...from, detail: fresh.detail }
  return { ...fresh, light: from.light, hour: from.hour }
}
