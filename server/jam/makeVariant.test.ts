import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { NodeId } from '#shared/ids.ts'
import type { PhaseOf } from '#shared/jam/state.ts'
import { createEngines } from '../engine/engines.ts'
import { openMediaFiles } from '../media/files.ts'
import { createScreening } from '../moderation/screening.ts'
import type { Engine, EngineEvent } from '../ports/engine.ts'
import type { PictureKeeper } from '../ports/media.ts'
import type { Screener } from '../ports/screener.ts'
import { ALICE, JamDriver, PICTURE } from '../testing/jamDriver.ts'
import type { ServerCommand } from './decide/context.ts'
import { Growth } from './Growth.ts'
import { jobOf, makeVariant } from './makeVariant.ts'

const KEEP: PictureKeeper = {
  frame: async () => PICTURE,
  final: async () => PICTURE,
  text: async () => PICTURE,
}

/** An engine that writes down when it is asked, and then says what it was given. */
function engineOf(id: string, free: boolean, asked: string[], ...says: EngineEvent[]): Engine {
  return {
    describe: () => ({
      id,
      name: id,
      label: id,
      kind: 'image',
      styles: [{ id: 'oil', label: 'Oil' }],
      by: free ? 'rules' : 'model',
      free,
      seeded: free,
      atOnce: 1,
      usualSeconds: 1,
    }),
    async *make() {
      asked.push('asked')
      yield* says
    },
    close: async () => {},
  }
}

/** Makes place 0 of a round by that engine; what was told and asked, in order. */
async function made(
  engines: Engine[],
  roundOf: string,
  steps: string[],
  taken = (_kind: string) => true,
  growth = new Growth(),
  screener: Screener | null = null,
) {
  const jam = new JamDriver(ALICE)
  jam.ask(ALICE, { kind: 'generate' })
  jam.server({ kind: 'begin', round: 1, engine: roundOf })
  const tell = async (command: ServerCommand) => {
    expect(command).toMatchObject({ round: 1, lock: expect.any(Number) })
    steps.push('reason' in command ? `${command.kind} ${command.reason}` : command.kind)
    return taken(command.kind) && jam.server(command) === 'ok'
  }
  const deps = {
    engines: createEngines(...engines),
    keep: KEEP,
    growth,
    screening: createScreening({ screener, warn: () => {} }),
    read: async () => null,
    jamName: () => 'a-name',
    tell,
    warn: () => {},
  }
  await makeVariant(deps, jam.state, 0, new AbortController().signal)
  return jam
}

const FINAL: EngineEvent = {
  kind: 'final',
  picture: { bytes: new Uint8Array(1), mime: 'image/png', width: 1, height: 1 },
  added: 'Style: oil.',
}

test('G31 a paid request is sent only after its calling is in the log, and a free one is not called', async () => {
  const paid: string[] = []
  await made([engineOf('openai', false, paid, FINAL)], 'openai', paid)
  expect(paid).toEqual(['start', 'call', 'asked', 'finish'])
  const refused: string[] = []
  const says = engineOf('openai', false, refused, FINAL)
  await made([says], 'openai', refused, kind => kind !== 'call')
  expect(refused).toEqual(['start', 'call'])
  const free: string[] = []
  await made([engineOf('painter', true, free, FINAL)], 'painter', free)
  expect(free).toEqual(['start', 'asked', 'finish'])
})

test('G32 a node without the engine of the round fails its variants plainly, and asks no other', async () => {
  const steps: string[] = []
  const jam = await made([engineOf('painter', true, steps, FINAL)], 'openai', steps)
  expect(steps).toEqual(['fail noEngine'])
  expect(jam.state.phase).toMatchObject({ variants: [{ state: 'failed', reason: 'noEngine' }, {}, {}, {}] })
})

test('G31 a takeover makes again what was not called, and what was called fails as lost', () => {
  const jam = new JamDriver(ALICE)
  jam.ask(ALICE, { kind: 'generate' })
  jam.server({ kind: 'begin', round: 1, engine: 'openai' })
  for (const place of [0, 1, 2]) jam.server({ kind: 'start', round: 1, place })
  for (const place of [0, 1]) jam.server({ kind: 'call', round: 1, place })
  jam.server({ kind: 'finish', round: 1, place: 1, picture: PICTURE, understood: [], ignored: [] })
  expect(jam.server({ kind: 'call', round: 1, place: 0 })).toBe('STALE')
  jam.server({ kind: 'takeOver', round: 1, from: 'node-1' as NodeId, free: false })
  expect(jam.state.phase).toMatchObject({
    variants: [
      { state: 'failed', reason: 'lost' },
      { state: 'final' },
      { state: 'waiting' },
      { state: 'waiting' },
    ],
  })
})

test('G36 what the engine added to the words is kept with the picture', async () => {
  const jam = await made([engineOf('openai', false, [], FINAL)], 'openai', [])
  expect(jam.state.phase).toMatchObject({ variants: [{ state: 'final', added: 'Style: oil.' }, {}, {}, {}] })
})

test('J44 the job of a round that grows from a picture carries its stored bytes; without them there is no job', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'riff-parent-'))
  const media = await openMediaFiles(folder)
  const hash = await media.put(new Uint8Array([1, 2, 3]), 'webp')
  const jam = new JamDriver(ALICE)
  jam.picture = { ...PICTURE, hash }
  jam.make(ALICE)
  jam.ask(ALICE, { kind: 'vote', place: 0 })
  jam.wait(3_000)
  jam.ask(ALICE, { kind: 'startFrom', of: 1, place: 1, how: 'strong' })
  jam.ask(ALICE, { kind: 'generate' })
  jam.server({ kind: 'begin', round: 2, engine: 'painter' })
  const phase = jam.state.phase as PhaseOf<'generating'>
  const job = await jobOf(phase, 3, picture => media.get(picture.hash, picture.ext))
  expect(job.parent).toEqual({
    how: 'strong',
    prompt: 'a fox under the moon',
    style: 'oil',
    seed: 5,
    variant: jam.state.history[0]?.order[1],
    picture: Buffer.from([1, 2, 3]),
  })
  await expect(jobOf(phase, 3, async () => null)).rejects.toThrow('gone')
  await media.close()
  await rm(folder, { recursive: true })
})

const grown = (text: string, share: number): EngineEvent => ({ kind: 'frame', step: 'Writing', share, text })

test('G41 a text grows word by word in sight of everyone, few of its steps are entries, and its end is one', async () => {
  const growth = new Growth()
  const told: string[] = []
  growth.onGrowing(({ players, watchers }) => {
    expect(watchers).toEqual(players)
    told.push(...players.map(({ of, from, text }) => `${of} ${from} ${text}`))
  })
  const words = ['A fox', 'A fox in', 'A fox in a hat']
  const says = [
    ...words.map((text, at) => grown(text, at / 3)),
    { kind: 'written' as const, text: 'A fox in a hat.' },
  ]
  const steps: string[] = []
  growth.grow('9.9', 'Elsewhere')
  const jam = await made([engineOf('writer', true, [], ...says)], 'writer', steps, undefined, growth)
  expect(steps).toEqual(['start', 'frame', 'finishText'])
  expect(jam.state.phase).toMatchObject({
    variants: [{ state: 'final', text: 'A fox in a hat.' }, {}, {}, {}],
  })
  await vi.waitFor(() => expect(told).toEqual(['9.9 0 Elsewhere']))
  growth.grow('9.9', 'Elsewhere, too')
  growth.grow('1.1', 'A cat')
  await vi.waitFor(() => expect(told.slice(1)).toEqual(['9.9 9 , too', '1.1 0 A cat']))
  const far = [{ of: '1.1', from: 5, text: ' on a roof' }]
  growth.hear({ players: far, watchers: far })
  expect(told.at(-1)).toBe('1.1 5  on a roof')
  growth.close()
})

test('G41 a text that the word rules refuse is shown to nobody: not while it grows, not at its end', async () => {
  const growth = new Growth()
  const told: unknown[] = []
  growth.onGrowing(growing => told.push(growing))
  for (const says of [grown('You n1gger', 0.5), { kind: 'written' as const, text: 'You n1gger' }]) {
    const steps: string[] = []
    await made([engineOf('writer', true, [], says)], 'writer', steps, undefined, growth)
    expect(steps).toEqual(['start', 'fail blocked'])
  }
  const empty: string[] = []
  await made(
    [engineOf('writer', true, [], { kind: 'written', text: ' ' })],
    'writer',
    empty,
    undefined,
    growth,
  )
  expect(empty).toEqual(['start', 'fail provider'])
  await new Promise(resolve => setTimeout(resolve, 150))
  expect(told).toEqual([])
})

/** A service whose answers wait until they are asked for; it finds "gore" harmful. */
function slowService() {
  const asked: string[] = []
  const answers: (() => void)[] = []
  const service: Screener = {
    async texts(texts) {
      asked.push(...texts)
      await new Promise<void>(answer => answers.push(answer))
      return texts.some(text => text.includes('gore')) ? { ok: false, parts: [0] } : { ok: true }
    },
    picture: async () => ({ ok: true }),
  }
  return { service, asked, answers }
}

test('M7 those who watch see of a model’s text what was judged: a portion at a time, and all of it at its end', async () => {
  const { service, asked, answers } = slowService()
  const growth = new Growth()
  const seen = { players: '', watchers: '' }
  growth.onGrowing(grown => {
    for (const audience of ['players', 'watchers'] as const)
      for (const { from, text } of grown[audience]) seen[audience] = seen[audience].slice(0, from) + text
  })
  const [first, second] = ['a fox, '.repeat(12), 'a fox, '.repeat(20)]
  const engine: Engine = {
    ...engineOf('openai', false, []),
    async *make() {
      yield grown('a fox', 0)
      await vi.waitFor(() => expect(seen.players).toBe('a fox'))
      expect(asked).toEqual([])
      yield grown(first, 0.2)
      yield grown(second, 0.4)
      await vi.waitFor(() => expect(seen.players).toBe(second))
      expect([seen.watchers, asked]).toEqual(['', [first]])
      answers.shift()?.()
      await vi.waitFor(() => expect(seen.watchers).toBe(first))
      expect(asked).toHaveLength(1)
      setTimeout(() => answers.shift()?.(), 20)
      yield { kind: 'written', text: second }
    },
  }
  const steps: string[] = []
  const jam = await made([engine], 'openai', steps, undefined, growth, service)
  expect(steps).toEqual(['start', 'call', 'frame', 'finishText'])
  expect(jam.state.phase).toMatchObject({ variants: [{ state: 'final', text: second.trim() }, {}, {}, {}] })
  expect(asked).toEqual([first, second.trim()])
})

test('M7 a portion that the service refuses ends the text, and those who watch never saw a word of it', async () => {
  const { service, answers } = slowService()
  const growth = new Growth()
  const watched: unknown[] = []
  growth.onGrowing(({ watchers }) => watched.push(...watchers))
  const engine: Engine = {
    ...engineOf('openai', false, []),
    async *make(_job, signal) {
      yield grown('much gore, '.repeat(9), 0.2)
      await vi.waitFor(() => expect(answers).toHaveLength(1))
      answers.shift()?.()
      await new Promise(resolve => signal.addEventListener('abort', resolve))
      yield { kind: 'failed', reason: 'aborted', message: 'stopped' }
    },
  }
  const steps: string[] = []
  await made([engine], 'openai', steps, undefined, growth, service)
  expect(steps).toEqual(['start', 'call', 'frame', 'fail blocked'])
  await new Promise(resolve => setTimeout(resolve, 150))
  expect(watched).toEqual([])
})
