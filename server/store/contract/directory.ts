import { describe, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { Subject } from '../contract.ts'
import { ALICE, BOB, card, JAM, OTHER_JAM, summary } from './samples.ts'

const jam = (letter: string) => `misty-lake-${letter.repeat(8)}` as JamId
const AT = 1_790_000_000_000

export function directoryContract({ store, reopen }: Subject): void {
  describe('the directory of jams', () => {
    test('F5 only public, live, shown and recently updated jams are listed', async () => {
      const { directory } = store()
      await directory.put(summary(JAM))
      await directory.put(summary(jam('b'), { public: false }))
      await directory.put(summary(jam('c'), { live: false }))
      await directory.put(summary(jam('d'), { hidden: true }))
      await directory.put(summary(jam('f'), { updatedAt: AT - 1 }))
      expect(await directory.live(AT, 10)).toEqual([card(JAM)])
      await directory.put(summary(JAM, { hidden: true }))
      expect(await directory.live(AT, 10)).toEqual([])
    })

    test('S6 a summary is replaced by the next one and survives a restart', async () => {
      await store().directory.put(summary(JAM))
      await store().directory.put(summary(JAM, { title: 'Owls', public: false }))
      const { directory } = await reopen()
      expect(await directory.get(JAM)).toEqual(summary(JAM, { title: 'Owls', public: false }))
      expect(await directory.get(OTHER_JAM)).toBeNull()
    })

    test('U6 a person’s jams: where they took a seat, latest first, page by page, with what is known of each', async () => {
      const { directory } = store()
      await directory.put(summary(jam('b')))
      for (const [index, letter] of [...'bcdf'].entries())
        await directory.seated(jam(letter), [{ who: ALICE, at: AT + Math.floor(index / 2) }])
      await directory.seated(jam('g'), [
        { who: BOB, at: AT },
        { who: ALICE, at: AT + 9 },
      ])
      // An older time changes nothing, a later one moves the jam up.
      await directory.seated(jam('g'), [{ who: ALICE, at: AT + 1 }])
      await directory.seated(jam('b'), [{ who: ALICE, at: AT + 5 }])
      await directory.seated(jam('b'), [])
      const again = (await reopen()).directory
      const first = await again.jamsOf(ALICE, null, 3)
      expect(first).toEqual([
        { jam: jam('g'), at: AT + 9, summary: null },
        { jam: jam('b'), at: AT + 5, summary: summary(jam('b')) },
        { jam: jam('f'), at: AT + 1, summary: null },
      ])
      const rest = await again.jamsOf(ALICE, { at: AT + 1, jam: jam('f') }, 3)
      expect(rest.map(one => one.jam)).toEqual([jam('d'), jam('c')])
      expect((await again.jamsOf(BOB, null, 3)).map(one => one.jam)).toEqual([jam('g')])
    })

    test('F5 the busiest come first: players, then watchers', async () => {
      const { directory } = store()
      const player = { name: 'Alice', colour: 1 }
      const put = (letter: string, players: number, watching: number) =>
        directory.put(
          summary(jam(letter), {
            card: card(jam(letter), { players: Array(players).fill(player), watching }),
          }),
        )
      await put('b', 1, 50)
      await put('c', 3, 0)
      await put('d', 1, 51)
      expect((await directory.live(0, 10)).map(one => one.jam)).toEqual(['c', 'd', 'b'].map(jam))
      expect((await directory.live(0, 1)).map(one => one.jam)).toEqual([jam('c')])
    })
  })
}
