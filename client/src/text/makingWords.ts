import { t } from './inside.ts'

/** How engines that ask a model begin what they are called. */
const MODEL = 'AI model '

const own = (words: Record<string, string>, id: string): string | undefined =>
  Object.hasOwn(words, id) ? words[id] : undefined

/** What happens to a picture, in two or three words; a step nobody knows here is said as its engine says it. */
export const stepWords = (step: string): string => own(t.making.steps, step) ?? step

/** A style's name, or a form's for a text; `label` is its engine's own word for it. */
export const styleWords = (id: string, label?: string): string =>
  own(t.texts.forms, id) ?? own(t.making.styles, id) ?? label ?? id

/** What an engine is: the house's own in the reader's language, a model by its name. */
export function engineWords(id: string, label: string): string {
  if (label.startsWith(MODEL)) return t.making.model(label.slice(MODEL.length))
  return own(t.making.rules, id) ?? label
}
