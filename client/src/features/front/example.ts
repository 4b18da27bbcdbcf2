import { t } from '../../text/t.ts'
import picture from './pictures/example.webp'
import first from './pictures/variant1.webp'
import second from './pictures/variant2.webp'
import third from './pictures/variant3.webp'
import fourth from './pictures/variant4.webp'

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

/** How much of them each wrote. */
export const exampleShares = WRITERS.map(writer =>
  exampleRuns.reduce((sum, { by, length }) => (by === `${writer}` ? sum + length : sum), 0),
)

/** What the painter drew from these words: oil, seed 7. The second was chosen. */
export const examplePicture = { url: picture, width: 840, height: 560 }
export const exampleVariants = [first, second, third, fourth]
export const EXAMPLE_CHOSEN = 1
