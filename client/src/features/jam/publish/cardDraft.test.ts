import { expect, it } from 'vitest'
import type { UserId } from '#shared/ids.ts'
import { cardSchema } from '#shared/jam/commands.ts'
import type { Draft } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { cardDraft, textCardDraft } from './cardDraft.ts'

const draft = (text: string): Draft => ({
  text,
  runs: [{ by: 'u_MoMoMoMoMoMoMoMo' as UserId, length: text.length }],
  shares: [],
  textSeq: 1,
  params: DEFAULT_PARAMS,
  seed: 1,
  lockedBy: null,
})

it('takes the title from the first words, and the description from all of them', () => {
  const card = cardDraft(
    '',
    draft('An enormous ginger cat asleep on the gallery of a lighthouse, its tail.'),
    'Oil',
  )
  expect(card.title).toBe('An enormous ginger cat asleep on the gallery of a lighthouse')
  expect(card.alt).toBe(
    'An enormous ginger cat asleep on the gallery of a lighthouse, its tail. Picture in the style: Oil.',
  )
})

it('whatever was written, the drafted card is one that the server takes', () => {
  for (const text of [
    '😀'.repeat(600),
    'x'.repeat(1200),
    '…',
    ' \n ',
    'word '.repeat(240),
    '猫'.repeat(900),
  ]) {
    expect(cardSchema.safeParse(cardDraft('', draft(text), 'Oil')).success).toBe(true)
  }
})

it('a text is named by the jam or its first line, and described by itself', () => {
  expect(textCardDraft('', 'Once, by the sea, there lived a fox.\n\nMoral: wait.').title).toBe(
    'Once, by the sea, there lived a fox',
  )
  expect(
    textCardDraft('', '“Is that the lighthouse?” asked the cat, who had been waiting for it all day long.')
      .title,
  ).toBe('Is that the lighthouse? asked the cat, who had been waiting')
  expect(textCardDraft('Night shift', 'Anything').title).toBe('Night shift')
  expect(textCardDraft('', '...\n\nWords').title).toBe('Words')
  expect(textCardDraft('', 'a fox').alt).toBe('The text: a fox')
})
