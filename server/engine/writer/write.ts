import type { Form } from '#shared/kinds.ts'
import { TEXT_UNITS } from '#shared/limits.ts'
import { randomFrom } from '../painter/random.ts'
import { type Cast, castOf } from './cast.ts'
import { Deal } from './Deal.ts'
import { POEMS } from './poem.ts'
import { CAPTIONS, TAGLINES } from './short.ts'
import { STORIES } from './story.ts'

type Shape = (cast: Cast, deal: Deal) => string

const SHAPES: Record<Form, readonly Shape[]> = {
  poem: POEMS,
  story: STORIES,
  caption: CAPTIONS,
  tagline: TAGLINES,
}

/**
 * A short text about a prompt, by rules: a shape of its own for each variant of a round, its lines dealt from one deck. Pure: the same
 * job gives the same text (rules G1, G42).
 */
export function write(job: { prompt: string; form: Form; seed: number; variant: number }): string {
  const { prompt, form, seed, variant } = job
  const shapes = SHAPES[form]
  const first = randomFrom(`${seed} ${prompt} shape`).int(shapes.length)
  // A step that shares no divisor with the count visits all shapes, and neighbours in the list do not meet in every round.
  const step = 1 + randomFrom(`${seed} ${prompt} step`).int(shapes.length - 1)
  const stride = coprime(step, shapes.length) ? step : 1
  const shape = shapes[(first + variant * stride) % shapes.length] as Shape
  const deal = new Deal(prompt, seed, variant)
  return shape(castOf(prompt, deal), deal).slice(0, TEXT_UNITS)
}

function coprime(a: number, b: number): boolean {
  return b === 0 ? a === 1 : coprime(b, a % b)
}
