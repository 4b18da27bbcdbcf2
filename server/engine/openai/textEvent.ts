import * as z from 'zod/mini'
import type { Usage } from '../../ports/engine.ts'
import { CallFault, failureOf } from './fault.ts'

const count = z.int().check(z.gte(0))
const usage = z.object({ input_tokens: count, output_tokens: count })
const part = z.union([
  z.object({ type: z.literal('output_text'), text: z.string() }),
  z.object({ type: z.literal('refusal') }),
  z.object({ type: z.string() }),
])
const response = z.object({
  status: z.optional(z.string()),
  error: z.optional(z.nullable(z.object({ code: z.optional(z.nullable(z.string())) }))),
  incomplete_details: z.optional(z.nullable(z.object({ reason: z.optional(z.string()) }))),
  output: z.optional(z.array(z.object({ content: z.optional(z.array(part)) }))),
  usage: z.optional(z.nullable(z.unknown())),
})
const delta = z.object({ type: z.literal('response.output_text.delta'), delta: z.string() })
const refused = z.object({ type: z.enum(['response.refusal.delta', 'response.refusal.done']) })
const ended = z.object({
  type: z.enum(['response.completed', 'response.incomplete', 'response.failed']),
  response,
})

/** What an event or a whole answer says; null for what is not known, which newer servers may send. */
export type TextSaid =
  | { kind: 'more'; text: string }
  | { kind: 'end'; text: string | null; usage: Usage | null }

/** Reads one event of a stream. Throws a `CallFault` for a refusal and for an answer that failed. */
export function readTextEvent(event: unknown): TextSaid | null {
  const more = delta.safeParse(event)
  if (more.success) return { kind: 'more', text: more.data.delta }
  if (refused.safeParse(event).success) throw new CallFault('blocked', 'refused')
  const last = ended.safeParse(event)
  return last.success ? endOf(last.data.response) : null
}

/** Reads the whole answer of a server that does not stream. */
export function readWholeText(body: unknown): TextSaid | null {
  const read = response.safeParse(body)
  return read.success ? endOf(read.data) : null
}

function endOf({
  status,
  error,
  incomplete_details,
  output,
  usage: spent,
}: z.infer<typeof response>): TextSaid {
  const parts = (output ?? []).flatMap(item => item.content ?? [])
  if (parts.some(({ type }) => type === 'refusal') || incomplete_details?.reason === 'content_filter')
    throw new CallFault('blocked', 'refused')
  if (status === 'failed') throw failedWith(error?.code)
  const texts = parts.flatMap(one => ('text' in one ? [one.text] : []))
  const read = usage.safeParse(spent)
  return {
    kind: 'end',
    text: texts.length > 0 ? texts.join('') : null,
    usage: read.success ? { textIn: read.data.input_tokens, imageIn: 0, out: read.data.output_tokens } : null,
  }
}

function failedWith(code: string | null | undefined): CallFault {
  const told = (code ?? '').replaceAll(/[^\w.-]/g, '').slice(0, 80)
  return new CallFault(failureOf({ code }), `failed ${told}`.trim())
}
