import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses'
import type { UserId } from '#shared/ids.ts'
import type { Price, Usage } from '../../ports/engine.ts'
import { ask, type Limits } from './ask.ts'
import type { Provider } from './client.ts'
import { CallFault } from './fault.ts'
import { readTextEvent, readWholeText } from './textEvent.ts'

/** How texts are asked for; `server/config.ts` has the words for each. */
export type TextSettings = {
  model: string
  /** How long the model may think; `default`: nothing is said of it, for servers that do not know the word. */
  effort: 'default' | 'none' | 'minimal' | 'low' | 'medium' | 'high'
  /** US dollars for a million tokens. */
  prices: { in: number; out: number }
}

/** What a model is told, and what it is given: the second is material and nothing else (rule K5). */
export type Task = {
  instructions: string
  material: string
  mostTokens: number
  asker: UserId | null | undefined
}

/** The text so far with every piece, and at the end all of it. */
export type Written = { kind: 'growing'; text: string } | { kind: 'end'; text: string; usage: Usage | null }

/** Longer than any prompt and its instructions. */
const TOKENS_IN = { usual: 350, most: 1_200 }

/**
 * One request of the Responses API, streamed; nothing is stored there, no tool is offered. Throws `CallFault` alone, also for a stream that
 * ends before its last event.
 */
export async function* writeText(
  { client, fitted }: Provider,
  { model, effort }: TextSettings,
  { instructions, material, mostTokens, asker }: Task,
  limits: Limits,
  signal: AbortSignal,
): AsyncGenerator<Written, void> {
  const whole: ResponseCreateParamsStreaming = {
    model,
    instructions,
    input: [{ role: 'user', content: material }],
    max_output_tokens: mostTokens,
    ...(effort === 'default' ? {} : { reasoning: { effort } }),
    store: false,
    stream: true,
  }
  const body = fitted(whole, asker)
  let text = ''
  for await (const answer of ask(client, options => client.responses.create(body, options), limits, signal)) {
    const said = 'event' in answer ? readTextEvent(answer.event) : readWholeText(answer.whole)
    if (said?.kind === 'more') {
      text += said.text
      yield { kind: 'growing', text }
    } else if (said) {
      const whole = said.text ?? text
      if (whole.trim() === '') throw new CallFault('provider', 'an answer without a text')
      return yield { kind: 'end', text: whole, usage: said.usage }
    }
  }
  throw new CallFault('provider', 'the answer ended before its end')
}

/** What one text costs; undefined where the configured prices say nothing. */
export function textPrice(
  { prices }: TextSettings,
  tokens: { usual: number; most: number },
): Price | undefined {
  if (prices.in === 0 && prices.out === 0) return undefined
  const sum = (how: 'usual' | 'most') => Math.ceil(TOKENS_IN[how] * prices.in + tokens[how] * prices.out)
  return {
    usual: sum('usual'),
    most: sum('most'),
    costOf: usage => Math.ceil(usage.textIn * prices.in + usage.out * prices.out),
  }
}
