import type { JamId, MediaHash, NodeId, UserId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import { emptyJam, evolve } from '#shared/jam/evolve.ts'
import type { FinalMedia, JamState, PhaseName } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS, FORMS } from '#shared/kinds.ts'
import type { Asker, Context, Decision, ServerCommand } from '../jam/decide/context.ts'
import { decide, decideForServer, decideUpload } from '../jam/decide/decide.ts'

export const ALICE: Asker = { id: 'u_alice00000000000' as UserId, name: 'Alice', colour: 0 }
export const BOB: Asker = { id: 'u_bob0000000000000' as UserId, name: 'Bob', colour: 1 }
export const CARA: Asker = { id: 'u_cara000000000000' as UserId, name: 'Cara', colour: 2 }
export const WATCHERS: Asker[] = Array.from({ length: 9 }, (_, index) => ({
  id: `u_watcher${index}`.padEnd(18, '0') as UserId,
  name: `Watcher ${index}`,
  colour: index,
}))

export const PICTURE: FinalMedia = {
  hash: 'a'.repeat(64) as MediaHash,
  ext: 'webp',
  width: 8,
  height: 8,
  bytes: 1,
  placeholder: '',
  thumb: { hash: 'b'.repeat(64) as MediaHash, ext: 'webp', width: 4, height: 4, bytes: 1 },
}

/** Two engines that a jam can choose between; the second knows another style. */
export const OFFERS: Context['offers'] = [
  { id: 'painter', kind: 'image', styles: [{ id: 'oil' }, { id: 'neon' }] },
  { id: 'openai', kind: 'image', styles: [{ id: 'none' }, { id: 'oil' }] },
  { id: 'writer', kind: 'text', styles: FORMS.map(id => ({ id })) },
]

/** A jam without a store, driven one decision at a time; `text` is its prompt and `now` its clock. */
export class JamDriver {
  state: JamState = emptyJam('amber-fox-bcdfghjk' as JamId)
  now = 1_800_000_000_000
  text = 'a fox under the moon'
  /** What every variant comes to. */
  picture = PICTURE

  constructor(...seated: Asker[]) {
    this.server({ kind: 'create', lineage: null, params: DEFAULT_PARAMS, title: '' })
    for (const person of seated) this.ask(person, { kind: 'sit' })
  }

  /** What a person's command comes to, in the round and phase as they are; returns the refusal's reason or 'ok'. */
  ask(asker: Asker, command: Command, seen?: { round: number; phase: PhaseName }): string {
    const where = seen ?? { round: this.state.round, phase: this.state.phase.name }
    return this.#write(decide(this.state, { command, asker }, where, this.#context()), asker.id)
  }

  /** Somebody brings a picture that was stored already. */
  bring(asker: Asker): string {
    return this.#write(decideUpload(this.state, asker, PICTURE, this.#context()), asker.id)
  }

  server(command: ServerCommand): string {
    return this.#write(decideForServer(this.state, command, this.#context()))
  }

  /** Lets time pass and ticks once at the end. */
  wait(ms: number): void {
    this.now += ms
    this.server({ kind: 'tick' })
  }

  /** From writing to the vote, with all variants final but those named. */
  make(by: Asker, failed: readonly number[] = []): void {
    const refused = this.ask(by, { kind: 'generate' })
    if (refused !== 'ok') throw new Error(refused)
    const { round } = this.state
    this.server({ kind: 'begin', round, engine: 'painter' })
    for (
      let place = 0;
      this.state.phase.name === 'generating' && place < this.state.phase.variants.length;
      place++
    ) {
      this.server({ kind: 'start', round, place })
      if (failed.includes(place)) this.server({ kind: 'fail', round, place, reason: 'provider' })
      else this.server({ kind: 'finish', round, place, picture: this.picture, understood: [], ignored: [] })
    }
  }

  #write(decision: Decision, by?: UserId): string {
    if ('refused' in decision) return decision.refused
    for (const entry of decision.entries) {
      const at = Math.max(this.state.at, this.now)
      this.state = evolve(this.state, {
        seq: this.state.seq + 1,
        at,
        textSeq: 1,
        ...(by ? { by } : {}),
        entry,
      })
    }
    return 'ok'
  }

  #context(): Context {
    const { text, now } = this
    return {
      now,
      node: 'node-1' as NodeId,
      dice: () => 5,
      offers: OFFERS,
      words: () => ({ text, textSeq: 1, runs: text === '' ? [] : [{ by: ALICE.id, length: text.length }] }),
    }
  }
}
