import type { EngineJob } from '../../ports/engine.ts'
import { styleWords } from './styles.ts'

/** What is asked of the model: the people's words untouched, and after them what their chips add, which everyone is shown. */
export type Phrase = { prompt: string; added: string }

/** What is done to the picture that a round starts from. */
const TASKS: Record<NonNullable<EngineJob['parent']>['how'], string> = {
  subtle:
    'Start from the given picture: keep its subject, composition and light, and change only small things.',
  strong: 'Start from the given picture: keep its subject and mood, and find another composition.',
  restyle: 'Keep the subject and composition of the given picture, and redraw all of it.',
  start: 'Start from the given picture, and change it to show what the words say.',
}

/** The prompt of a job, or null for a style that is not known. */
export function phraseOf(job: EngineJob): Phrase | null {
  const style = styleWords(job.style)
  if (style === undefined) return null
  const parts = [job.parent ? TASKS[job.parent.how] : '', style && `Style: ${style}.`]
  const added = parts.filter(part => part !== '').join(' ')
  return { prompt: [job.prompt, added].filter(part => part !== '').join('\n\n'), added }
}
