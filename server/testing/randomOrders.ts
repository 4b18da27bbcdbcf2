import type { NodeId, PostId, UserId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import { museEdit } from '#shared/jam/muse.ts'
import type { FinalMedia, JamState, Media } from '#shared/jam/state.ts'
import type { Asker, ServerCommand } from '../jam/decide/context.ts'
import { PICTURE } from './jamDriver.ts'

export const PEOPLE: Asker[] = Array.from({ length: 7 }, (_, index) => ({
  id: `u_person${index}`.padEnd(18, '0') as UserId,
  name: `Person ${index}`,
  colour: index,
}))

const BY_A_MODEL: FinalMedia = { ...PICTURE, original: { ...PICTURE.thumb, ext: 'png' } }

type Jam = { readonly state: JamState; readonly now: number; readonly text: string; random(): number }

/** What random people and servers ask of a jam as it is now; the same numbers ask the same things. */
export class RandomOrders {
  readonly #jam: Jam

  constructor(jam: Jam) {
    this.#jam = jam
  }

  /** What one person asks: mostly what the phase is for. */
  command(): Command {
    const who = this.pick(PEOPLE).id
    const { phase } = this.#jam.state
    // Mostly what the phase is for, so that rounds get far; everything else now and then.
    if (this.#jam.random() < 0.6) {
      if (phase.name === 'writing')
        return this.pick<Command>([
          { kind: 'sit' },
          { kind: 'sit' },
          { kind: 'generate' },
          { kind: 'generate' },
          { kind: 'setReady', ready: this.#jam.random() < 0.8 },
          { kind: 'askMuse', wish: '' },
          ...(this.#jam.state.muse.open?.edits
            ? ([{ kind: 'takeOffer', ask: this.#jam.state.muse.asks, edits: [0, 1] }] as Command[])
            : []),
        ])
      if (phase.name === 'voting' || phase.name === 'runoff')
        return { kind: 'vote', place: Math.floor(this.#jam.random() * 5) }
      if (phase.name === 'reveal')
        return this.pick<Command>([
          { kind: 'publish', card: { title: 'A fox', alt: 'A fox', showPrompt: true, riffs: true } },
          { kind: 'nextRound' },
          this.#startFrom(),
        ])
      if (phase.name === 'published')
        return this.#jam.random() < 0.5 ? { kind: 'nextRound' } : this.#startFrom()
      if (phase.name === 'paused') return { kind: 'resume' }
    }
    return this.pick<Command>([
      { kind: 'sit' },
      { kind: 'sit' },
      { kind: 'stand' },
      { kind: 'rename', name: 'New', colour: 3 },
      { kind: 'setTitle', title: 'T' },
      {
        kind: 'setVisibility',
        visibility: this.pick(['public', 'unlisted', 'public', 'unlisted', 'private']),
      },
      { kind: 'setPreset', preset: this.pick(['open', 'party', 'studio']) },
      {
        kind: 'setSettings',
        settings: {
          seats: 1 + Math.floor(this.#jam.random() * 6),
          ask: this.#jam.random() < 0.3,
          locked: this.#jam.random() < 0.2,
          rounds: this.pick([null, null, 1, 3]),
          themes: this.#jam.random() < 0.5,
        },
      },
      {
        kind: 'setParams',
        params: {
          variants: 1 + Math.floor(this.#jam.random() * 8),
          seed: this.#jam.random() < 0.5 ? null : 7,
        },
      },
      { kind: 'setParams', params: { engine: this.pick(['painter', 'openai', 'writer', 'gone']) } },
      {
        kind: 'setParams',
        params:
          this.#jam.random() < 0.5 ? { kind: 'text' } : { kind: this.pick(['text', 'image']), style: 'poem' },
      },
      { kind: 'askMuse', wish: this.#jam.random() < 0.5 ? '' : 'moodier' },
      { kind: 'takeOffer', ask: this.#jam.state.muse.asks, edits: [0, Math.floor(this.#jam.random() * 3)] },
      ...(this.#jam.random() < 0.3
        ? ([{ kind: 'dropOffer', ask: this.#jam.state.muse.asks }] as Command[])
        : []),
      { kind: 'setReady', ready: true },
      { kind: 'generate' },
      ...(this.#jam.random() < 0.2 ? ([{ kind: 'cancel' }] as Command[]) : []),
      { kind: 'voteNow' },
      { kind: 'vote', place: Math.floor(this.#jam.random() * 8) },
      { kind: 'extend' },
      { kind: 'closeVote' },
      { kind: 'nextRound' },
      ...(this.#jam.random() < 0.3 ? ([{ kind: 'pause' }] as Command[]) : []),
      this.#startFrom(),
      { kind: 'clearBasis' },
      {
        kind: 'publishPast',
        of: this.#anyRound(),
        card: { title: 'A late fox', alt: 'A fox', showPrompt: true, riffs: true },
      },
      ...(this.#jam.random() < 0.1
        ? ([
            { kind: 'remove', who },
            { kind: 'unseat', who },
            { kind: 'mute', who, muted: this.#jam.random() < 0.5 },
            { kind: 'forgive', who },
            { kind: 'skip' },
            { kind: 'drawTheme' },
          ] as Command[])
        : []),
      { kind: 'say', text: 'no moon this time' },
      { kind: 'say', text: 'keep the tail long' },
      { kind: 'editLine', line: this.#line(), text: this.pick(['make it rain', 'soup']) },
      { kind: 'removeLine', line: this.#line() },
      { kind: 'removeLine', line: this.#line() },
      { kind: 'editLine', line: this.#line(), text: 'foxes, plural' },
      ...(this.#jam.random() < 0.1
        ? ([
            {
              kind: 'setSettings',
              settings: {
                talk: this.pick(['everyone', 'players']),
                bloc: this.pick(['third', 'off']),
              },
            },
          ] as Command[])
        : []),
      { kind: 'resume' },
      { kind: 'handOver', to: who },
      { kind: 'admit', who },
      { kind: 'decline', who },
      ...(this.#jam.random() < 0.05 ? ([{ kind: 'end' }] as Command[]) : []),
    ])
  }

  #line(): number {
    const { talk } = this.#jam.state
    return talk.length === 0 ? 1 : this.pick(talk.slice(-5)).seq
  }

  #startFrom(): Command {
    const how = this.pick(['subtle', 'strong', 'restyle', 'start'] as const)
    return {
      kind: 'startFrom',
      of: this.#anyRound(),
      place: Math.floor(this.#jam.random() * 5),
      how,
      ...(how === 'restyle' ? { style: this.pick(['ink', 'oil']) } : {}),
    }
  }

  #anyRound(): number {
    return Math.max(1, this.#jam.state.round - Math.floor(this.#jam.random() ** 2 * 6))
  }

  /** What a server asks. */
  serverCommand(): ServerCommand {
    const { phase } = this.#jam.state
    // Now and then something of an earlier round, or of an earlier lock of this one.
    const late = this.#jam.random()
    const round = late < 0.975 ? this.#jam.state.round : Math.max(1, this.#jam.state.round - 1)
    const lock = 'draft' in phase ? (phase.draft.lock ?? 0) - (late < 0.95 ? 0 : 1) : undefined
    const place = Math.floor(this.#jam.random() * (phase.name === 'generating' ? phase.variants.length : 8))
    const who = this.pick(PEOPLE).id
    const roll = this.#jam.random()
    if (roll < 0.08) return { kind: 'came', who }
    if (roll < 0.1) return { kind: 'left', who, goneAt: this.#jam.now - 10_000 }
    const { open, asks } = this.#jam.state.muse
    if (open && roll > 0.8)
      return this.pick<ServerCommand>([
        {
          kind: 'museOffer',
          ask: asks,
          label: 'Rules',
          engine: 'rules',
          edits: [museEdit(this.#jam.text, 0, 1, 'the'), museEdit('gone', 1, 3, 'x')],
        },
        { kind: 'museFail', ask: asks, reason: 'provider' },
        {
          kind: 'museWrote',
          ask: this.#jam.random() < 0.9 ? asks : asks - 1,
          edit: Math.floor(this.#jam.random() * 3),
          done: true,
        },
      ])
    if (this.#jam.state.erasing.length > 0 && roll < 0.3)
      return { kind: 'erased', seqs: this.#jam.state.erasing }
    const pending = this.#jam.state.history.find(past => past.publishing)
    if (pending && roll < 0.5)
      return { kind: 'published', round: pending.round, post: 'p_bbbbbbbbbbbbbbbb' as PostId }
    const frame = (
      step: string,
      picture: Media | null,
      more: { text?: string; judged?: number; held?: true } = {},
    ): ServerCommand => ({
      kind: 'frame',
      round,
      lock,
      place,
      step,
      share: this.#jam.random(),
      frame: picture,
      ...more,
    })
    switch (this.#jam.state.phase.name) {
      case 'locked':
        return this.#jam.random() < 0.9
          ? { kind: 'begin', round, lock, engine: this.#jam.state.params.engine ?? 'painter' }
          : this.pick<ServerCommand>([
              { kind: 'block', round, lock, span: { from: 0, to: 1 } },
              { kind: 'broke', round, lock, cap: 'jam', at: this.#jam.now + 1 },
            ])
      case 'reveal':
      case 'writing':
        return this.#publication()
      default:
        return this.pick<ServerCommand>([
          { kind: 'start', round, lock, place },
          { kind: 'start', round, lock, place },
          { kind: 'start', round, lock, place },
          // Only a paid engine is called.
          ...(phase.name === 'generating' && phase.engine === 'openai'
            ? ([1, 2].map(() => ({ kind: 'call', round, lock, place })) as ServerCommand[])
            : []),
          frame('Composing', PICTURE.thumb),
          frame('Writing', null, { text: 'A fox' }),
          frame('Writing', null, { text: 'A fox in a hat', judged: Math.floor(this.#jam.random() * 14) }),
          { kind: 'finishText', round, lock, place, text: 'A fox', picture: PICTURE },
          { kind: 'finish', round, lock, place, picture: PICTURE, understood: [], ignored: [] },
          { kind: 'finish', round, lock, place, picture: BY_A_MODEL, understood: [], ignored: [] },
          { kind: 'clear', round, lock, place },
          frame('Composing', PICTURE.thumb, { held: true }),
          ...(this.#jam.random() < 0.2
            ? ([{ kind: 'fail', round, lock, place, reason: 'provider' }] as ServerCommand[])
            : []),
          ...(this.#jam.random() < 0.2
            ? ([
                {
                  kind: 'takeOver',
                  round,
                  lock,
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
    const past = this.#jam.state.history.find(({ publishing }) => publishing?.waits)
    const round = past && this.#jam.random() < 0.5 ? past.round : this.#jam.state.round
    const roll = this.#jam.random()
    if (roll < 0.2) return { kind: 'publishWaits', round }
    return roll < 0.25
      ? { kind: 'publishRefused', round }
      : { kind: 'published', round, post: 'p_aaaaaaaaaaaaaaaa' as PostId }
  }

  /** One of these. */
  pick<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.#jam.random() * list.length)] as Item
  }
}
