import { STYLES } from '../../server/engine/painter/style/styles.ts'
import type { Present } from './company.ts'
import { chance } from './Hand.ts'
import { phraseOf } from './phrase.ts'
import type { Piece } from './pieces/piece.ts'
import type { Twist } from './twists.ts'
import { dropLastClause, reword, typeAtEnd } from './typing.ts'

/** Writes a new piece together: a phrase each in turn, the next often begun before the last is done, and second thoughts between. */
export async function writePiece(crew: readonly Present[], piece: Piece, variants: number): Promise<void> {
  const tasks: Promise<void>[] = [setUp(crew, piece, variants)]
  let turn = Promise.resolve()
  for (const [index, markup] of piece.phrases.entries()) {
    const { first, change } = phraseOf(markup)
    const author = crew[index % crew.length]
    const critic = crew[(index + 1) % crew.length]
    if (!author || !critic) break
    const nearly = Promise.withResolvers<void>()
    const typed = turn.then(() => typeAtEnd(author, first, nearly.resolve))
    tasks.push(change ? typed.then(() => reword(critic, change.from, change.to)) : typed)
    // Somebody who types both phrases finishes the first one.
    turn = crew.length > 1 ? Promise.race([nearly.promise, typed]) : typed
  }
  await Promise.all([...tasks, turn])
  for (const { visit } of crew) if (!visit.isClosed) visit.prompt.leave()
}

/** Takes the words that are there further: one friend may shorten them, another adds the twist. */
export async function writeTwist(crew: readonly Present[], twist: Twist): Promise<void> {
  const [first, second = first] = crew
  if (!first || !second) return
  await first.hand.pause(1_000, 3_000)
  if (chance(first.hand, 0.4)) await dropLastClause(first)
  await typeAtEnd(second, twist.words)
  if (chance(second.hand, 0.5))
    await second.visit.ask({ kind: 'setParams', params: { style: second.hand.dice.pick(STYLES).id } })
  for (const { visit } of [first, second]) if (!visit.isClosed) visit.prompt.leave()
}

/** Meanwhile, somebody chooses the style, and somebody else the shape and how many pictures there will be. */
async function setUp(crew: readonly Present[], { style, shape }: Piece, variants: number): Promise<void> {
  const [first, second = first] = crew
  if (!first || !second) return
  await second.hand.pause(3_000, 9_000)
  await second.visit.ask({ kind: 'setParams', params: { style } })
  await first.hand.pause(500, 4_000)
  await first.visit.ask({ kind: 'setParams', params: { shape, variants } })
}
