import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { UserId } from '#shared/ids.ts'
import { addCredits, liveRuns, NO_CREDITS } from './authorship.ts'

const mo = 'u_MoMoMoMoMoMoMoMo' as UserId
const ida = 'u_IdaIdaIdaIdaIdaI' as UserId

function shared() {
  const one = new Y.Doc()
  one.clientID = 1
  const two = new Y.Doc()
  two.clientID = 2
  one.getText('prompt').insert(0, 'a cat asleep')
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  two.getText('prompt').insert(5, ' with hat')
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  return one.getText('prompt')
}

it('T4 credits characters by the claims, and own words without asking', () => {
  const text = shared()
  expect(text.toString()).toBe('a cat with hat asleep')
  const own = { client: 1, me: mo }
  expect(liveRuns(text, NO_CREDITS, own)).toEqual([
    { from: 0, to: 5, by: mo },
    { from: 5, to: 14, by: null },
    { from: 14, to: 21, by: mo },
  ])
  const credits = addCredits(NO_CREDITS, { claims: [[2, ida]], moved: [] })
  expect(liveRuns(text, credits, own).map(run => run.by)).toEqual([mo, ida, mo])
})

it('T6 moved words keep their first author, and a later range goes before an earlier one', () => {
  const text = shared()
  const credits = addCredits(
    addCredits(NO_CREDITS, {
      claims: [
        [1, mo],
        [2, ida],
      ],
      moved: [[1, 2, 8, ida]],
    }),
    { claims: [], moved: [[1, 3, 1, 'lineage']] },
  )
  expect(liveRuns(text, credits, { client: 1, me: mo })).toEqual([
    { from: 0, to: 2, by: mo },
    { from: 2, to: 3, by: ida },
    { from: 3, to: 4, by: 'lineage' },
    { from: 4, to: 19, by: ida },
    { from: 19, to: 21, by: mo },
  ])
})
