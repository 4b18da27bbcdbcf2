import { describe, expect, test } from 'vitest'
import { placeOfEdit } from '#shared/jam/muse.ts'
import { PROMPT_UNITS } from '#shared/limits.ts'
import type { Muse, MuseEvent, MuseJob } from '../ports/muse.ts'
import { listOf, streamContract } from './streamContract.ts'

const JOB: MuseJob = {
  text: 'a very nice fox in the the meadow',
  wish: '',
  kind: 'image',
  style: 'oil',
  seed: 41,
}

/** What every muse keeps: the port's promises, whatever it is made of. `patience`: ms that one ask may take. */
export function museContract(name: string, muse: Muse, patience: number): void {
  const offered = (job: MuseJob) => listOf(muse.offer(job, new AbortController().signal))

  describe(`muse contract: ${name}`, () => {
    streamContract<MuseEvent>(
      () => ({
        run: (n, signal) => muse.offer({ ...JOB, seed: n }, signal),
        tells: ({ kind }) => (kind === 'growing' ? 'more' : kind === 'offer' ? 'done' : 'failed'),
        stopped: { kind: 'failed', reason: 'crashed' },
      }),
      patience,
    )

    test('says what it is, and whether it costs money', () => {
      const { id, label, free, price } = muse.describe()
      expect(id).not.toBe('')
      expect(label).toMatch(free ? /no AI model/ : /AI model/)
      if (free) expect(price).toBeUndefined()
    })

    test('K1 K3 what it offers is in order, apart, found in the words, and leads to what it showed', async () => {
      const events = await offered(JOB)
      const last = events.at(-1)
      if (last?.kind !== 'offer') throw new Error(`it ended with ${last?.kind}`)
      expect(last.edits.length).toBeGreaterThan(0)
      let end = 0
      for (const edit of last.edits) {
        expect(edit.from).toBeGreaterThanOrEqual(end)
        end = edit.from + edit.old.length
        expect(JOB.text.slice(edit.from, end)).toBe(edit.old)
        expect(placeOfEdit(edit, JOB.text)).toEqual({ from: edit.from, to: end })
        expect(edit.text).not.toBe(edit.old)
      }
      const after = last.edits
        .toReversed()
        .reduce(
          (text, { from, old, text: into }) => text.slice(0, from) + into + text.slice(from + old.length),
          JOB.text,
        )
      let seen = ''
      for (const event of events) {
        if (event.kind !== 'growing') continue
        expect(event.text.startsWith(seen)).toBe(true)
        expect(event.text.length).toBeLessThanOrEqual(PROMPT_UNITS)
        seen = event.text
      }
      expect(after.startsWith(seen.trimEnd())).toBe(true)
    })

    test('K1 the empty prompt gets a beginning', async () => {
      expect((await offered({ ...JOB, text: '' })).at(-1)).toMatchObject({ kind: 'offer' })
    })
  })
}
