import type { Moderation, ModerationCreateResponse } from 'openai/resources/moderations'
import type { Answer, Asked } from '../fakeOpenAi.ts'
import type { Behaviour } from './behaviour.ts'

/** Category -> what it is judged by. Source: the published description. */
const JUDGED_BY = {
  harassment: ['text'],
  'harassment/threatening': ['text'],
  hate: ['text'],
  'hate/threatening': ['text'],
  illicit: ['text'],
  'illicit/violent': ['text'],
  'self-harm': ['text', 'image'],
  'self-harm/instructions': ['text', 'image'],
  'self-harm/intent': ['text', 'image'],
  sexual: ['text', 'image'],
  'sexual/minors': ['text'],
  violence: ['text', 'image'],
  'violence/graphic': ['text', 'image'],
} satisfies Moderation['category_applied_input_types']

/** One result for a text or for the parts of one message, one for each text of a list. */
export function answerModeration({ body }: Asked, behaviour: Behaviour): Answer {
  const flags = behaviour.does === 'answers' ? (behaviour.flags ?? []) : []
  const { input } = body
  const isTexts = Array.isArray(input) && input.every(one => typeof one === 'string')
  const names = Object.keys(JUDGED_BY) as (keyof typeof JUDGED_BY)[]
  const each = <Value>(value: (name: string) => Value) =>
    Object.fromEntries(names.map(name => [name, value(name)])) as Record<keyof typeof JUDGED_BY, Value>
  const result: Moderation = {
    flagged: flags.length > 0,
    categories: each(name => flags.includes(name)),
    category_scores: each(name => (flags.includes(name) ? 0.98 : 0.0001)),
    category_applied_input_types: JUDGED_BY,
  }
  const whole: ModerationCreateResponse = {
    id: 'modr-fake',
    model: 'omni-moderation-latest',
    results: isTexts ? input.map(() => result) : [result],
  }
  return { whole, events: [] }
}
