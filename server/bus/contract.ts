import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bus } from '../ports/bus.ts'
import { until } from '../testing/until.ts'

/** Two nodes on one channel. */
export type BusesUnderTest = { one: Bus; other: Bus; close(): Promise<void> }

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (body: Uint8Array) => new TextDecoder().decode(body)

/** What every bus must do, whatever it stands on. */
export function busContract(name: string, open: () => Promise<BusesUnderTest>): void {
  describe(name, () => {
    let subject: BusesUnderTest
    beforeEach(async () => {
      subject = await open()
    })
    afterEach(() => subject.close())

    /** Listens on the other node, and waits until what is rung here is heard there. */
    async function listen(topic: string): Promise<{ heard: string[]; undo: () => void }> {
      const heard: string[] = []
      let open = false
      const undo = subject.other.subscribe(topic, body => {
        if (text(body) === 'open?') open = true
        else heard.push(text(body))
      })
      await until(() => {
        subject.one.ring(topic, bytes('open?'))
        return open
      })
      return { heard, undo }
    }

    test('B1 what one node rings, the others hear: any bytes, in the order of ringing while nothing fails', async () => {
      const { heard } = await listen('jam:a')
      for (let n = 0; n < 200; n++) subject.one.ring('jam:a', bytes(`${n}`))
      await until(() => heard.length === 200)
      expect(heard).toEqual(Array.from({ length: 200 }, (_, n) => `${n}`))
      const all = Uint8Array.from({ length: 70_000 }, (_, n) => n % 256)
      let raw: Uint8Array | null = null
      subject.other.subscribe('jam:a', body => {
        raw = body
      })
      subject.one.ring('jam:a', all)
      await until(() => raw?.byteLength === all.byteLength)
      expect(Buffer.compare(raw ?? bytes(''), all)).toBe(0)
    })

    test('B1 a node never hears itself, other topics, or what it no longer listens to', async () => {
      const { heard, undo } = await listen('jam:a')
      const here: string[] = []
      subject.one.subscribe('jam:a', body => here.push(text(body)))
      const { heard: other } = await listen('jam:b')
      subject.one.ring('jam:a', bytes('a'))
      await until(() => heard.length === 1)
      undo()
      subject.one.ring('jam:a', bytes('late'))
      subject.one.ring('jam:b', bytes('b'))
      await until(() => other.length === 1)
      await new Promise(done => setTimeout(done, 50))
      expect([heard, here, other]).toEqual([['a'], [], ['b']])
    })

    test('B1 a listener that throws keeps nobody from hearing', async () => {
      subject.other.subscribe('jam:a', () => {
        throw new Error('broken listener')
      })
      const { heard } = await listen('jam:a')
      subject.one.ring('jam:a', bytes('a'))
      await until(() => heard.length === 1)
    })

    test('B2 a closed bus takes rings and drops them', async () => {
      await subject.one.close()
      expect(() => subject.one.ring('jam:a', bytes('a'))).not.toThrow()
    })
  })
}
