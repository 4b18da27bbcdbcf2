import { t } from '../../text/t.ts'

const WRITERS = [0, 1, 2] as const

/** The example's authors: not people, only three names and colours. */
export const exampleAuthors = Object.fromEntries(
  WRITERS.map(writer => [`${writer}`, { name: t.front.exampleNames[writer] ?? '', colour: writer }]),
)

/** Its words, one part a writer in turn. */
export const exampleRuns = t.front.exampleText.map((part, index) => ({
  by: `${index % WRITERS.length}`,
  length: part.length,
}))
