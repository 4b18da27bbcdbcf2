import type {
  ResponseOutputMessage,
  ResponseStreamEvent,
  Response as Whole,
} from 'openai/resources/responses/responses'
import type { Answer, Asked } from '../fakeOpenAi.ts'
import type { Behaviour } from './behaviour.ts'

const TEXT = 'The keeper counts the waves,\nand loses count on purpose.'
const ITEM = 'msg_fake'

type Part = ResponseOutputMessage['content'][number]

/** One message, word by word, in the order of events of the Responses API. */
export function answerResponses({ body }: Asked, behaviour: Behaviour): Answer {
  const said = 'text' in behaviour && behaviour.text !== undefined ? behaviour.text : TEXT
  const { refusal, cutShort, fails } = behaviour.does === 'answers' ? behaviour : { refusal: undefined }
  const words = (refusal ?? said).split(/(?<=\s)/)
  const part = (text: string): Part =>
    refusal === undefined
      ? { type: 'output_text', text, annotations: [], logprobs: [] }
      : { type: 'refusal', refusal: text }
  const message = (status: 'in_progress' | 'completed', content: Part[]): ResponseOutputMessage => ({
    id: ITEM,
    type: 'message',
    role: 'assistant',
    status,
    content,
  })
  const whole = wholeOf(String(body.model), 'completed', [message('completed', [part(refusal ?? said)])])
  const began = wholeOf(String(body.model), 'in_progress', [])
  const at = { item_id: ITEM, output_index: 0, content_index: 0 }
  const steps: WithoutNumber<ResponseStreamEvent>[] = [
    { type: 'response.created', response: began },
    { type: 'response.in_progress', response: began },
    { type: 'response.output_item.added', output_index: 0, item: message('in_progress', []) },
    { type: 'response.content_part.added', ...at, part: part('') },
    ...words.map(
      (delta): WithoutNumber<ResponseStreamEvent> =>
        refusal === undefined
          ? { type: 'response.output_text.delta', ...at, delta, logprobs: [] }
          : { type: 'response.refusal.delta', ...at, delta },
    ),
    refusal === undefined
      ? { type: 'response.output_text.done', ...at, text: said, logprobs: [] }
      : { type: 'response.refusal.done', ...at, refusal },
    { type: 'response.content_part.done', ...at, part: part(refusal ?? said) },
    {
      type: 'response.output_item.done',
      output_index: 0,
      item: message('completed', [part(refusal ?? said)]),
    },
    endOf(whole, cutShort, fails),
  ]
  return {
    whole,
    events: steps.map((step, sequence_number) => ({ ...step, sequence_number })),
    flatErrors: true,
  }
}

function endOf(
  whole: Whole,
  cutShort: 'max_output_tokens' | 'content_filter' | undefined,
  fails: string | undefined,
): WithoutNumber<ResponseStreamEvent> {
  if (fails) {
    const error = { code: fails as 'server_error', message: 'Fake' }
    return { type: 'response.failed', response: { ...whole, status: 'failed', output: [], error } }
  }
  if (!cutShort) return { type: 'response.completed', response: whole }
  const incomplete_details = { reason: cutShort }
  return { type: 'response.incomplete', response: { ...whole, status: 'incomplete', incomplete_details } }
}

type WithoutNumber<Event> = Event extends { sequence_number: number } ? Omit<Event, 'sequence_number'> : Event

function wholeOf(model: string, status: 'in_progress' | 'completed', output: Whole['output']): Whole {
  const usage = {
    input_tokens: 30,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: 20,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 50,
  }
  const response = {
    id: 'resp_fake',
    object: 'response' as const,
    created_at: 1_780_000_000,
    model,
    status,
    output,
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    parallel_tool_calls: true,
    temperature: 1,
    top_p: 1,
    tool_choice: 'auto' as const,
    tools: [],
    ...(status === 'completed' ? { usage } : {}),
  }
  // `output_text` is put in by the package, not by the wire.
  return response as unknown as Whole
}
