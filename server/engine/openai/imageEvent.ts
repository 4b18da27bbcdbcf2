import * as z from 'zod/mini'
import type { Usage } from '../../ports/engine.ts'

const count = z.int().check(z.gte(0))

const usage = z.object({
  input_tokens: count,
  output_tokens: count,
  input_tokens_details: z.optional(z.object({ text_tokens: count, image_tokens: count })),
})

const partial = z.object({
  type: z.enum(['image_generation.partial_image', 'image_edit.partial_image']),
  b64_json: z.string(),
})
const completed = z.object({
  type: z.enum(['image_generation.completed', 'image_edit.completed']),
  b64_json: z.string(),
  usage: z.optional(z.nullable(z.unknown())),
})
const whole = z.object({
  data: z.array(
    z.object({ b64_json: z.optional(z.nullable(z.string())), url: z.optional(z.nullable(z.string())) }),
  ),
  usage: z.optional(z.nullable(z.unknown())),
})

/** What an event or a whole answer says; null for what is not known, which newer servers may send. */
export type Said =
  | { kind: 'partial'; b64: string }
  | { kind: 'final'; b64: string; usage: Usage | null }
  | { kind: 'elsewhere'; url: string; usage: Usage | null }

/** Reads one event of a stream. */
export function readEvent(event: unknown): Said | null {
  const early = partial.safeParse(event)
  if (early.success) return { kind: 'partial', b64: early.data.b64_json }
  const last = completed.safeParse(event)
  return last.success ? { kind: 'final', b64: last.data.b64_json, usage: usageOf(last.data.usage) } : null
}

/** Reads the whole answer of a server that does not stream. */
export function readWhole(body: unknown): Said | null {
  const read = whole.safeParse(body)
  const [first] = read.data?.data ?? []
  if (!read.success || !first) return null
  const spent = usageOf(read.data.usage)
  if (first.b64_json) return { kind: 'final', b64: first.b64_json, usage: spent }
  return first.url ? { kind: 'elsewhere', url: first.url, usage: spent } : null
}

function usageOf(told: unknown): Usage | null {
  const read = usage.safeParse(told)
  if (!read.success) return null
  const { input_tokens, output_tokens, input_tokens_details } = read.data
  const imageIn = input_tokens_details?.image_tokens ?? 0
  return { textIn: input_tokens_details?.text_tokens ?? input_tokens, imageIn, out: output_tokens }
}
