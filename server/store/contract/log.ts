import { describe, expect, test } from 'vitest'
import type { Batch } from '../../ports/log.ts'
import type { Subject } from '../contract.ts'
import { batch, bytes, JAM, OTHER_JAM, text } from './samples.ts'

const words = (batches: Batch[]) => batches.map(({ bodies }) => bodies.map(text))

export function logContract({ store, reopen }: Subject): void {
  describe('the log', () => {
    test('S1 an append that follows the last entry succeeds and reads back as it was', async () => {
      const { log } = store()
      expect(await log.append(batch('room', 1, ['one', 'two']))).toEqual({ ok: true })
      expect(await log.append(batch('room', 3, ['three']))).toEqual({ ok: true })
      const [first, second] = await log.read(JAM, 'room', 0)
      expect({ ...first }).toEqual({
        ...batch('room', 1, []),
        bodies: [expect.anything(), expect.anything()],
      })
      expect(words([first, second] as Batch[])).toEqual([['one', 'two'], ['three']])
    })

    test('S1 an append behind the last entry gets the whole tail and writes nothing', async () => {
      const { log } = store()
      await log.append(batch('room', 1, ['one', 'two']))
      await log.append(batch('room', 3, ['three']))
      const late = await log.append(batch('room', 3, ['other']))
      expect(late.ok ? null : words(late.tail)).toEqual([['three']])
      // Inside a batch: the batch that holds the next entry comes whole.
      const inside = await log.append(batch('room', 2, ['other']))
      expect(inside.ok ? null : words(inside.tail)).toEqual([['one', 'two'], ['three']])
      expect(words(await log.read(JAM, 'room', 0))).toEqual([['one', 'two'], ['three']])
    })

    test('S1 an append beyond the last entry is a conflict with an empty tail', async () => {
      const { log } = store()
      expect(await log.append(batch('text', 2, ['x']))).toEqual({ ok: false, tail: [] })
      await log.append(batch('text', 1, ['one']))
      expect(await log.append(batch('text', 3, ['x']))).toEqual({ ok: false, tail: [] })
      expect((await log.heads(JAM))?.text).toBe(1)
    })

    test('S1 of many appends for one place, asked for at once, exactly one succeeds', async () => {
      const { log } = store()
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, index) => log.append(batch('room', 1, [`writer ${index}`]))),
      )
      expect(all.filter(({ ok }) => ok)).toHaveLength(1)
      const [winner] = words(await log.read(JAM, 'room', 0))
      for (const result of all) if (!result.ok) expect(words(result.tail)).toEqual([winner])
    })

    test('S1 appends to many jams asked for at once: a conflict fails alone', async () => {
      const { log } = store()
      await log.append(batch('text', 1, ['one']))
      const results = await Promise.all([
        log.append(batch('text', 1, ['conflict'])),
        log.append(batch('text', 1, ['fine'], { jam: OTHER_JAM })),
        log.append(batch('text', 2, ['fine'])),
        log.append(batch('room', 1, ['fine'])),
      ])
      expect(results.map(({ ok }) => ok)).toEqual([false, true, true, true])
    })

    test('S2 reading from inside a batch gives the whole batch, oldest first, at most the limit', async () => {
      const { log } = store()
      await log.append(batch('text', 1, ['one', 'two']))
      await log.append(batch('text', 3, ['three', 'four', 'five']))
      await log.append(batch('text', 6, ['six']))
      expect(words(await log.read(JAM, 'text', 3))).toEqual([['three', 'four', 'five'], ['six']])
      expect(words(await log.read(JAM, 'text', 1, 2))).toEqual([
        ['one', 'two'],
        ['three', 'four', 'five'],
      ])
      expect(await log.read(JAM, 'text', 6)).toEqual([])
      expect(await log.read(JAM, 'room', 0)).toEqual([])
    })

    test('S2 bodies may be empty, large, and any bytes', async () => {
      const { log } = store()
      const large = new Uint8Array(300_000).map((_, index) => index % 251)
      const kept = large.slice()
      await log.append({ ...batch('room', 1, []), bodies: [new Uint8Array(), large, bytes('\u0000é')] })
      // What was handed to the log stays the caller's.
      expect(large.byteLength).toBe(kept.byteLength)
      const [stored] = await log.read(JAM, 'room', 0)
      expect(stored?.bodies.map(body => body.byteLength)).toEqual([0, 300_000, 3])
      expect(Buffer.compare(stored?.bodies[1] ?? bytes(''), kept)).toBe(0)
    })

    test('S6 a read that follows an acknowledged append sees it', async () => {
      const { log } = store()
      for (let seq = 1; seq <= 30; seq++) {
        await log.append(batch('text', seq, ['x']))
        expect((await log.heads(JAM))?.text).toBe(seq)
      }
    })

    test('B2 next finds, of many streams at once, the batch right after what is known, and nothing else', async () => {
      const { log } = store()
      expect(await log.next([])).toEqual([])
      await log.append(batch('room', 1, ['one', 'two']))
      await log.append(batch('room', 3, ['three']))
      await log.append(batch('text', 1, ['word']))
      await log.append(batch('text', 1, ['other'], { jam: OTHER_JAM }))
      const found = await log.next([
        { jam: JAM, stream: 'room', after: 2 },
        { jam: JAM, stream: 'text', after: 1 },
        { jam: OTHER_JAM, stream: 'text', after: 0 },
        { jam: OTHER_JAM, stream: 'room', after: 0 },
      ])
      expect(words(found).sort()).toEqual([['other'], ['three']])
      expect(found.find(one => one.jam === JAM)).toMatchObject({ stream: 'room', first: 3, writer: 'node1' })
    })

    test('S6 heads: null without an entry; one epoch for both streams, kept over a restart', async () => {
      const { log } = store()
      expect(await log.heads(JAM)).toBeNull()
      await log.append(batch('room', 1, ['one']))
      const heads = await log.heads(JAM)
      expect(heads).toEqual({ epoch: expect.stringMatching(/^.{1,32}$/), room: 1, text: 0 })
      await log.append(batch('text', 1, ['one', 'two']))
      const again = await reopen()
      expect(await again.log.heads(JAM)).toEqual({ ...heads, text: 2 })
      await again.log.append(batch('room', 1, ['one'], { jam: OTHER_JAM }))
      expect((await again.log.heads(OTHER_JAM))?.epoch).not.toBe(heads?.epoch)
    })

    test('S4 redaction empties a body, keeps its number and its neighbours, and may be repeated', async () => {
      const { log } = store()
      await log.append(batch('room', 1, ['one', 'two', 'three']))
      await log.redact(JAM, 'room', 2)
      await log.redact(JAM, 'room', 2)
      await log.redact(JAM, 'room', 9)
      await log.redact(OTHER_JAM, 'room', 1)
      expect(words(await log.read(JAM, 'room', 0))).toEqual([['one', '', 'three']])
      expect(await log.append(batch('room', 2, ['x']))).toMatchObject({ ok: false })
      expect(await log.append(batch('room', 4, ['four']))).toEqual({ ok: true })
    })

    test('S5 overdue jams are found by their dueAt, most overdue first; null means never', async () => {
      const { log } = store()
      expect(await log.overdue(9_000_000_000_000, 10)).toEqual([])
      await log.append(batch('room', 1, ['x'], { dueAt: 2_000_000_000_000 }))
      await log.append(batch('room', 1, ['x'], { jam: OTHER_JAM, dueAt: 1_900_000_000_000 }))
      expect(await log.overdue(1_899_999_999_999, 10)).toEqual([])
      expect(await log.overdue(1_900_000_000_000, 10)).toEqual([OTHER_JAM])
      expect(await log.overdue(2_000_000_000_000, 10)).toEqual([OTHER_JAM, JAM])
      expect(await log.overdue(2_000_000_000_000, 1)).toEqual([OTHER_JAM])
      expect(await log.overdue(2_000_000_000_000, 10, 1_899_999_999_999)).toEqual([OTHER_JAM, JAM])
      expect(await log.overdue(2_000_000_000_000, 10, 1_900_000_000_000)).toEqual([JAM])
      expect(await log.overdue(2_000_000_000_000, 10, 2_000_000_000_000)).toEqual([])
      // A text batch, and a room batch without the field, leave it alone; so does a conflict.
      await log.append(batch('text', 1, ['x'], { jam: OTHER_JAM }))
      await log.append(batch('room', 2, ['x'], { jam: OTHER_JAM }))
      await log.append(batch('room', 1, ['x'], { jam: OTHER_JAM, dueAt: null }))
      expect(await log.overdue(1_900_000_000_000, 10)).toEqual([OTHER_JAM])
      await log.append(batch('room', 3, ['x'], { jam: OTHER_JAM, dueAt: null }))
      expect(await log.overdue(9_000_000_000_000, 10)).toEqual([JAM])
    })

    test('S6 only the newest snapshot is kept, one a stream', async () => {
      const { log } = store()
      expect(await log.loadSnapshot(JAM, 'room')).toBeNull()
      await log.saveSnapshot(JAM, 'room', { seq: 500, body: bytes('newer') })
      await log.saveSnapshot(JAM, 'room', { seq: 400, body: bytes('older') })
      await log.saveSnapshot(JAM, 'text', { seq: 3, body: bytes('text') })
      const room = await (await reopen()).log.loadSnapshot(JAM, 'room')
      expect([room?.seq, text(room?.body)]).toEqual([500, 'newer'])
      const prompt = await store().log.loadSnapshot(JAM, 'text')
      expect([prompt?.seq, text(prompt?.body)]).toEqual([3, 'text'])
    })

    test('S3 what was acknowledged is there after a restart, redaction and due times too', async () => {
      const { log } = store()
      await log.append(batch('room', 1, ['one', 'two'], { dueAt: 1_800_000_000_000 }))
      await log.redact(JAM, 'room', 1)
      const again = await reopen()
      expect(words(await again.log.read(JAM, 'room', 0))).toEqual([['', 'two']])
      expect(await again.log.overdue(1_800_000_000_000, 10)).toEqual([JAM])
    })
  })
}
