import { expect, test } from 'vitest'

/** Something that answers one job with a stream of events and an end: an engine, or the muse. */
export type Streaming<Event> = {
  /** Begins job number `n`; another number is another job. */
  run(n: number, signal: AbortSignal): AsyncIterable<Event>
  /** What an event is to people: more of it, the thing itself, or why there is none. */
  tells(event: Event): 'more' | 'done' | 'failed'
  /** What is said of a job that was stopped. */
  stopped: Partial<Event>
}

/** Runs something to its end and returns everything it said. */
export async function listOf<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const list: Event[] = []
  for await (const event of events) list.push(event)
  return list
}

/** What everything keeps that streams to people, whoever makes it: one end, and quiet when it is stopped. `patience`: ms that one job may take. */
export function streamContract<Event>(subject: () => Streaming<Event>, patience: number): void {
  const unstopped = () => new AbortController().signal

  test('G4 more and more comes, and one end', { timeout: patience }, async () => {
    const { run, tells } = subject()
    const told = (await listOf(run(1, unstopped()))).map(tells)
    expect(told.at(-1)).toBe('done')
    expect(told.slice(0, -1).every(one => one === 'more')).toBe(true)
    expect(told.length).toBeGreaterThan(1)
  })

  test('G4 a signal that fired before says stopped, and nothing else', { timeout: patience }, async () => {
    const { run, stopped } = subject()
    expect(await listOf(run(2, AbortSignal.abort()))).toMatchObject([stopped])
  })

  test('G4 stopping midway ends the job as stopped', { timeout: patience }, async () => {
    const { run, stopped } = subject()
    const controller = new AbortController()
    const events: Event[] = []
    for await (const event of run(3, controller.signal)) {
      events.push(event)
      controller.abort()
    }
    expect(events.at(-1)).toMatchObject(stopped)
  })

  test('a listener who leaves early leaves nothing behind', { timeout: patience * 2 }, async () => {
    const { run, tells } = subject()
    for await (const event of run(4, unstopped())) {
      expect(tells(event)).toBe('more')
      break
    }
    const last = (await listOf(run(5, unstopped()))).at(-1)
    expect(last && tells(last)).toBe('done')
  })

  test('a hundred jobs of which all but two are stopped leave it well', {
    timeout: patience * 6,
  }, async () => {
    const { run, tells, stopped } = subject()
    const runs = Array.from({ length: 100 }, (_, n) => {
      const controller = new AbortController()
      const events = listOf(run(100 + n, controller.signal))
      if (n % 50 !== 0) queueMicrotask(() => controller.abort())
      return events
    })
    const lasts = (await Promise.all(runs)).map(events => events.at(-1))
    const told = lasts.map(last => last && tells(last))
    expect(told.filter(one => one === 'done')).toHaveLength(2)
    for (const [n, last] of lasts.entries()) if (told[n] !== 'done') expect(last).toMatchObject(stopped)
  })
}
