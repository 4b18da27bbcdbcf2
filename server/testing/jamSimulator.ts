import type { JamId, MediaHash, NodeId, PostId, UserId, VisitId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import type { Entry, Stamped } from '#shared/jam/entries.ts'
import { emptyJam, evolve } from '#shared/jam/evolve.ts'
import { museEdit } from '#shared/jam/muse.ts'
import type { Answer, FinalMedia, JamState, PhaseName } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import type { Asker, Context, Decision, ServerCommand } from '../jam/decide/context.ts'
import { decide, decideForServer, decideUpload } from '../jam/decide/decide.ts'
import { dueAt } from '../jam/decide/due.ts'
import { OFFERS } from './jamDriver.ts'

/** Numbers from a seed. Source: mulberry32, public domain. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const PEOPLE: Asker[] = Array.from({ length: 7 }, (_, index) => ({
  id: `u_person${index}`.padEnd(18, '0') as UserId,
  name: `Person ${index}`,
  colour: index,
}))

const PICTURE: FinalMedia = {
  hash: 'a'.repeat(64) as MediaHash,
  ext: 'webp',
  width: 8,
  height: 8,
  bytes: 1,
  placeholder: '',
  thumb: { hash: 'b'.repeat(64) as MediaHash, ext: 'webp', width: 4, height: 4, bytes: 1 },
}

const BY_A_MODEL: FinalMedia = { ...PICTURE, original: { ...PICTURE.thumb, ext: 'png' } }

/**
 * One jam driven by random people, servers and time through the real `decide` and `evolve`, with its whole log kept. It calls `seen` after
 * every step with what was asked and what came of it.
 */
export class JamSimulator {
  readonly log: Stamped[] = []
  state: JamState = emptyJam('amber-fox-bcdfghjk' as JamId)
  now = 1_800_000_000_000
  readonly random: () => number
  #text = 'a fox'
  readonly #counters = new Map<VisitId, number>()

  constructor(seed: number) {
    this.random = seeded(seed)
    this.server({ kind: 'create', lineage: null, params: DEFAULT_PARAMS, title: '' })
  }

  /** One random thing happens. Returns what was asked and whether it was taken. */
  step(): { asked: string; decision: Decision; before: JamState } {
    const before = this.state
    this.now += Math.floor(this.random() ** 10 * 40_000)
    const roll = this.random()
    if (roll < 0.08) return { asked: 'tick', decision: this.server({ kind: 'tick' }), before }
    if (roll < (this.#isMaking() ? 0.8 : 0.3)) {
      const command = this.#serverCommand()
      return { asked: command.kind, decision: this.server(command), before }
    }
    const asker = this.#pick(PEOPLE)
    if (roll > 0.99) {
      const decision = decideUpload(this.state, asker, PICTURE, this.context())
      this.write(decision, asker.id)
      return { asked: 'upload', decision, before }
    }
    const command = this.#command()
    const honest = this.random() < 0.85
    const seen = honest
      ? { round: this.state.round, phase: this.state.phase.name }
      : {
          round: Math.floor(this.random() * 4),
          phase: this.#pick<PhaseName>(['writing', 'voting', 'reveal', 'generating']),
        }
    const visit = `${(1_000_000_000_000 + asker.colour).toString(36)}.abcdefghijkl` as VisitId
    const n = (this.#counters.get(visit) ?? 0) + 1
    this.#counters.set(visit, n)
    const decision = decide(this.state, { command, asker }, seen, this.context())
    this.write(decision, asker.id, { visit, n })
    return { asked: command.kind, decision, before }
  }

  #isMaking(): boolean {
    return this.state.phase.name === 'locked' || this.state.phase.name === 'generating'
  }

  server(command: ServerCommand): Decision {
    const decision = decideForServer(this.state, command, this.context())
    this.write(decision)
    return decision
  }

  /** Turns the clock to the jam's next deadline and ticks; false if it has none. */
  letTimePass(): boolean {
    const due = dueAt(this.state)
    if (due === null) return false
    this.now = Math.max(this.now, due)
    this.server({ kind: 'tick' })
    return true
  }

  context(): Context {
    const text = this.#text
    return {
      now: this.now,
      node: 'node-1' as NodeId,
      dice: () => Math.floor(this.random() * 2 ** 32),
      offers: OFFERS,
      words: () => ({
        text,
        textSeq: 1,
        runs: text === '' ? [] : [{ by: (PEOPLE[0] as Asker).id, length: text.length }],
      }),
    }
  }

  write(decision: Decision, by?: UserId, op?: { visit: VisitId; n: number }): Answer {
    if ('refused' in decision) return { ok: false, reason: decision.refused }
    const first = this.state.seq + 1
    for (const entry of decision.entries) this.#add(entry, by, op)
    return { ok: true, seq: decision.entries.length > 0 ? first : 0 }
  }

  #add(entry: Entry, by?: UserId, op?: { visit: VisitId; n: number }): void {
    const stamped: Stamped = {
      seq: this.state.seq + 1,
      at: Math.max(this.state.at, this.now),
      textSeq: 1,
      ...(by ? { by } : {}),
      ...(op ? { op } : {}),
      entry: structuredClone(entry),
    }
    this.log.push(stamped)
    this.state = evolve(this.state, stamped)
  }

  #command(): Command {
    const who = this.#pick(PEOPLE).id
    const { phase } = this.state
    // Mostly what the phase is for, so that rounds get far; everything else now and then.
    if (this.random() < 0.6) {
      if (phase.name === 'writing')
        return this.#pick<Command>([
          { kind: 'sit' },
          { kind: 'sit' },
          { kind: 'generate' },
          { kind: 'generate' },
          { kind: 'setReady', ready: this.random() < 0.8 },
          { kind: 'askMuse', wish: '' },
          ...(this.state.muse.open?.edits
            ? ([{ kind: 'takeOffer', ask: this.state.muse.asks, edits: [0, 1] }] as Command[])
            : []),
        ])
      if (phase.name === 'voting' || phase.name === 'runoff')
        return { kind: 'vote', place: Math.floor(this.random() * 5) }
      if (phase.name === 'reveal')
        return this.#pick<Command>([
          { kind: 'publish', card: { title: 'A fox', alt: 'A fox', showPrompt: true, riffs: true } },
          { kind: 'nextRound' },
          this.#startFrom(),
        ])
      if (phase.name === 'published') return this.random() < 0.5 ? { kind: 'nextRound' } : this.#startFrom()
      if (phase.name === 'paused') return { kind: 'resume' }
    }
    return this.#pick<Command>([
      { kind: 'sit' },
      { kind: 'sit' },
      { kind: 'stand' },
      { kind: 'rename', name: 'New', colour: 3 },
      { kind: 'setTitle', title: 'T' },
      {
        kind: 'setVisibility',
        visibility: this.#pick(['public', 'unlisted', 'public', 'unlisted', 'private']),
      },
      { kind: 'setPreset', preset: this.#pick(['open', 'party', 'studio']) },
      {
        kind: 'setSettings',
        settings: {
          seats: 1 + Math.floor(this.random() * 6),
          ask: this.random() < 0.3,
          locked: this.random() < 0.2,
          rounds: this.#pick([null, null, 1, 3]),
          themes: this.random() < 0.5,
        },
      },
      {
        kind: 'setParams',
        params: { variants: 1 + Math.floor(this.random() * 8), seed: this.random() < 0.5 ? null : 7 },
      },
      { kind: 'setParams', params: { engine: this.#pick(['painter', 'openai', 'writer', 'gone']) } },
      {
        kind: 'setParams',
        params:
          this.random() < 0.5 ? { kind: 'text' } : { kind: this.#pick(['text', 'image']), style: 'poem' },
      },
      { kind: 'askMuse', wish: this.random() < 0.5 ? '' : 'moodier' },
      { kind: 'takeOffer', ask: this.state.muse.asks, edits: [0, Math.floor(this.random() * 3)] },
      ...(this.random() < 0.3 ? ([{ kind: 'dropOffer', ask: this.state.muse.asks }] as Command[]) : []),
      { kind: 'setReady', ready: true },
      { kind: 'generate' },
      ...(this.random() < 0.2 ? ([{ kind: 'cancel' }] as Command[]) : []),
      { kind: 'voteNow' },
      { kind: 'vote', place: Math.floor(this.random() * 8) },
      { kind: 'extend' },
      { kind: 'closeVote' },
      { kind: 'nextRound' },
      ...(this.random() < 0.3 ? ([{ kind: 'pause' }] as Command[]) : []),
      this.#startFrom(),
      { kind: 'clearBasis' },
      {
        kind: 'publishPast',
        of: this.#anyRound(),
        card: { title: 'A late fox', alt: 'A fox', showPrompt: true, riffs: true },
      },
      ...(this.random() < 0.1
        ? ([
            { kind: 'remove', who },
            { kind: 'unseat', who },
            { kind: 'mute', who, muted: this.random() < 0.5 },
            { kind: 'forgive', who },
            { kind: 'skip' },
            { kind: 'drawTheme' },
          ] as Command[])
        : []),
      { kind: 'say', text: 'no moon this time' },
      { kind: 'say', text: 'keep the tail long' },
      { kind: 'editLine', line: this.#line(), text: this.#pick(['make it rain', 'soup']) },
      { kind: 'removeLine', line: this.#line() },
      { kind: 'removeLine', line: this.#line() },
      { kind: 'editLine', line: this.#line(), text: 'foxes, plural' },
      ...(this.random() < 0.1
        ? ([
            {
              kind: 'setSettings',
              settings: {
                talk: this.#pick(['everyone', 'players']),
                bloc: this.#pick(['third', 'off']),
              },
            },
          ] as Command[])
        : []),
      { kind: 'resume' },
      { kind: 'handOver', to: who },
      { kind: 'admit', who },
      { kind: 'decline', who },
      ...(this.random() < 0.05 ? ([{ kind: 'end' }] as Command[]) : []),
    ])
  }

  #line(): number {
    const { talk } = this.state
    return talk.length === 0 ? 1 : this.#pick(talk.slice(-5)).seq
  }

  #startFrom(): Command {
    const how = this.#pick(['subtle', 'strong', 'restyle', 'start'] as const)
    return {
      kind: 'startFrom',
      of: this.#anyRound(),
      place: Math.floor(this.random() * 5),
      how,
      ...(how === 'restyle' ? { style: this.#pick(['ink', 'oil']) } : {}),
    }
  }

  #anyRound(): number {
    return Math.max(1, this.state.round - Math.floor(this.random() ** 2 * 6))
  }

  #serverCommand(): ServerCommand {
    const round = this.random() < 0.95 ? this.state.round : Math.max(1, this.state.round - 1)
    const { phase } = this.state
    const place = Math.floor(this.random() * (phase.name === 'generating' ? phase.variants.length : 8))
    const who = this.#pick(PEOPLE).id
    const roll = this.random()
    if (roll < 0.08) return { kind: 'came', who }
    if (roll < 0.1) return { kind: 'left', who, goneAt: this.now - 10_000 }
    const { open, asks } = this.state.muse
    if (open && roll > 0.8)
      return this.#pick<ServerCommand>([
        {
          kind: 'museOffer',
          ask: asks,
          label: 'Rules',
          engine: 'rules',
          edits: [museEdit(this.#text, 0, 1, 'the'), museEdit('gone', 1, 3, 'x')],
        },
        { kind: 'museFail', ask: asks, reason: 'provider' },
        {
          kind: 'museWrote',
          ask: this.random() < 0.9 ? asks : asks - 1,
          edit: Math.floor(this.random() * 3),
          done: true,
        },
      ])
    if (this.state.erasing.length > 0 && roll < 0.3) return { kind: 'erased', seqs: this.state.erasing }
    const pending = this.state.history.find(past => past.publishing)
    if (pending && roll < 0.5)
      return { kind: 'published', round: pending.round, post: 'p_bbbbbbbbbbbbbbbb' as PostId }
    switch (this.state.phase.name) {
      case 'locked':
        return this.random() < 0.9
          ? { kind: 'begin', round, engine: this.state.params.engine ?? 'painter' }
          : this.#pick<ServerCommand>([
              { kind: 'block', round, span: { from: 0, to: 1 } },
              { kind: 'broke', round, cap: 'jam', at: this.now + 1 },
            ])
      case 'reveal':
      case 'writing':
        return this.#publication()
      default:
        return this.#pick<ServerCommand>([
          { kind: 'start', round, place },
          { kind: 'start', round, place },
          { kind: 'start', round, place },
          // Only a paid engine is called.
          ...(phase.name === 'generating' && phase.engine === 'openai'
            ? ([1, 2].map(() => ({ kind: 'call', round, place })) as ServerCommand[])
            : []),
          { kind: 'frame', round, place, step: 'Composing', share: this.random(), frame: PICTURE.thumb },
          { kind: 'frame', round, place, step: 'Writing', share: this.random(), frame: null, text: 'A fox' },
          {
            kind: 'frame',
            round,
            place,
            step: 'Writing',
            share: this.random(),
            frame: null,
            text: 'A fox in a hat',
            judged: Math.floor(this.random() * 14),
          },
          { kind: 'finishText', round, place, text: 'A fox', picture: PICTURE },
          { kind: 'finish', round, place, picture: PICTURE, understood: [], ignored: [] },
          { kind: 'finish', round, place, picture: BY_A_MODEL, understood: [], ignored: [] },
          { kind: 'clear', round, place },
          {
            kind: 'frame',
            round,
            place,
            step: 'Composing',
            share: this.random(),
            frame: PICTURE.thumb,
            held: true,
          },
          ...(this.random() < 0.2
            ? ([{ kind: 'fail', round, place, reason: 'provider' }] as ServerCommand[])
            : []),
          ...(this.random() < 0.2
            ? ([
                {
                  kind: 'takeOver',
                  round,
                  from: 'node-1' as NodeId,
                  free: phase.name === 'generating' && phase.engine === 'painter',
                },
              ] as ServerCommand[])
            : []),
        ])
    }
  }

  /** What becomes of a publication, of this round or of an earlier one. */
  #publication(): ServerCommand {
    const past = this.state.history.find(({ publishing }) => publishing?.waits)
    const round = past && this.random() < 0.5 ? past.round : this.state.round
    const roll = this.random()
    if (roll < 0.2) return { kind: 'publishWaits', round }
    return roll < 0.25
      ? { kind: 'publishRefused', round }
      : { kind: 'published', round, post: 'p_aaaaaaaaaaaaaaaa' as PostId }
  }

  #pick<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.random() * list.length)] as Item
  }
}
