import { createHash } from 'node:crypto'
import type { JamId, NodeId } from '#shared/ids.ts'
import { museGrowth } from '#shared/jam/growth.ts'
import {
  isMusing,
  type MuseAsk,
  type MuseEdit,
  type MuseFailure,
  placeOfEdit,
  withEdits,
} from '#shared/jam/muse.ts'
import type { JamState } from '#shared/jam/state.ts'
import { MUSE_EDITS, MUSE_UNITS } from '#shared/limits.ts'
import { isPlainText } from '#shared/text.ts'
import type { Screening } from '../moderation/screening.ts'
import { checkWords } from '../moderation/words.ts'
import type { Muse, MuseEvent } from '../ports/muse.ts'
import type { ServerCommand } from './decide/context.ts'
import type { Growth } from './Growth.ts'
import { judgeGrowing } from './judgeGrowing.ts'
import type { Bill, Purse } from './purse.ts'
import type { LiveText } from './text/LiveText.ts'

export type MuseDeps = {
  node: NodeId
  muse: Muse
  screening: Pick<Screening, 'hasService' | 'text'>
  purse: Pick<Purse, 'reserveAsk' | 'settleAsk'>
  growth: Growth
  text: Pick<LiveText, 'jam' | 'words' | 'write'>
  tell(command: ServerCommand): Promise<boolean>
  warn(message: string, fault: unknown): void
}

/**
 * What the muse was asked and what people made of it, carried out: the node that was asked lets it think, and every node that has the jam
 * writes down what was accepted, which comes out as one change (rules K1 to K5).
 */
export class MuseWork {
  readonly #deps: MuseDeps
  readonly #stateNow: () => JamState
  readonly #writing = new Set<string>()
  #thinking: { ask: number; controller: AbortController } | null = null

  constructor(deps: MuseDeps, stateNow: () => JamState) {
    this.#deps = deps
    this.#stateNow = stateNow
  }

  get busy(): boolean {
    return this.#thinking !== null || this.#writing.size > 0
  }

  /** Starts what the state asks for and stops what it no longer does. */
  look(): void {
    const { muse, hidden, phase } = this.#stateNow()
    const thinks = isMusing(muse) && !hidden && phase.name === 'writing' ? muse.open : null
    if (this.#thinking && this.#thinking.ask !== thinks?.ask) this.#stop()
    if (thinks && thinks.node === this.#deps.node && !this.#thinking) void this.#think(thinks)
    for (const [index, fate] of (muse.open?.fates ?? []).entries())
      if (muse.open && fate === 'taken') void this.#write(muse.open, index)
  }

  close(): void {
    this.#stop()
  }

  #stop(): void {
    this.#thinking?.controller.abort()
    this.#thinking = null
  }

  async #think(asked: MuseAsk): Promise<void> {
    const { ask, wish } = asked
    const { muse, tell, growth, text, screening, warn } = this.#deps
    const controller = new AbortController()
    const refused = new AbortController()
    const thinking = { ask, controller }
    this.#thinking = thinking
    const { params } = this.#stateNow()
    const job = {
      text: text.words().text,
      wish,
      kind: params.kind,
      style: params.style,
      seed: ask,
      asker: asked.by,
    }
    const fail = (reason: MuseFailure) => tell({ kind: 'museFail', ask, reason })
    let said = ''
    // Rule K20: nobody sees a word of it that was not judged.
    const show = () => growth.grow(museGrowth(ask), judge.judged(said))
    const judge = judgeGrowing(screening, { judged: show, refused: () => refused.abort() })
    let bill: Bill = 'nothing'
    try {
      if (!(await this.#reserve(asked))) return void (await fail('quota'))
      if (controller.signal.aborted) return
      bill = muse.describe().free ? 'nothing' : 'unknown'
      const stop = AbortSignal.any([controller.signal, refused.signal])
      for await (const event of muse.offer(job, stop)) {
        if (controller.signal.aborted) return
        if (refused.signal.aborted) return void (await fail('blocked'))
        if (event.kind !== 'growing') {
          bill = billOf(event, said !== '', bill)
          judge.over()
          const end = event.kind === 'offer' ? await this.#judged(job.text, ask, event.edits) : event
          if (!controller.signal.aborted) await this.#end(ask, end)
          return
        }
        if (!checkWords(event.text).ok) return void (await fail('blocked'))
        said = event.text
        judge.saw(said)
        show()
      }
      await fail(refused.signal.aborted ? 'blocked' : 'crashed')
    } catch (fault) {
      warn('the muse failed on our side', fault)
      await fail('crashed')
    } finally {
      judge.over()
      growth.done(museGrowth(ask))
      this.#settle(ask, bill)
      if (this.#thinking === thinking) this.#thinking = null
      controller.abort()
    }
  }

  /** Money is set aside before a paid request; the log names this node alone for it, so that it is sent once (rule G31). */
  async #reserve({ ask, by }: MuseAsk): Promise<boolean> {
    const { muse, purse, text } = this.#deps
    const { price } = muse.describe()
    return !price || (await purse.reserveAsk(text.jam, ask, by, price))
  }

  #settle(ask: number, bill: Bill): void {
    const { muse, purse, text, warn } = this.#deps
    const { price } = muse.describe()
    if (price)
      purse
        .settleAsk(text.jam, ask, bill, price)
        .catch(fault => warn('what the muse took was not written down', fault))
  }

  /**
   * Rules K5 and K20: what it says is text, within its length and past the word rules, the rest is left out; then the prompt as it would
   * read and each change for itself pass the service, or none of it is offered.
   */
  async #judged(words: string, ask: number, offered: readonly MuseEdit[]): Promise<End> {
    const { screening, text } = this.#deps
    const edits = offered
      .filter(isFit)
      .slice(0, MUSE_EDITS)
      .map((edit, index) => ({ ...edit, client: clientOf(text.jam, `${ask} ${index}`) }))
    if (edits.length === 0) {
      const blocked = offered.some(edit => !checkWords(edit.text).ok)
      return { kind: 'failed', reason: blocked ? 'blocked' : 'nothing', message: 'no change is fit' }
    }
    const found = await screening.text([withEdits(words, edits), ...edits.map(edit => edit.text)], true)
    return found === 'blocked'
      ? { kind: 'failed', reason: 'blocked', message: 'the screening refused it' }
      : { kind: 'offer', edits }
  }

  async #end(ask: number, end: End): Promise<void> {
    const { tell, muse, warn } = this.#deps
    if (end.kind === 'offer') {
      const { id, label } = muse.describe()
      await tell({ kind: 'museOffer', ask, label, engine: id, edits: end.edits })
      return
    }
    if (end.reason !== 'nothing') warn(`the muse failed: ${end.reason}`, end.message)
    await tell({ kind: 'museFail', ask, reason: end.reason })
  }

  async #write({ ask, edits }: MuseAsk, index: number): Promise<void> {
    const edit = edits?.[index]
    const name = `${ask} ${index}`
    if (!edit || this.#writing.has(name)) return
    this.#writing.add(name)
    const { text, tell, warn } = this.#deps
    try {
      const wrote = await text.write('muse', edit.client ?? clientOf(text.jam, name), words => {
        const place = placeOfEdit(edit, words)
        return place && { ...place, into: edit.text }
      })
      if (wrote !== 'durable' && wrote !== 'nowhere') warn('the muse could not write', wrote)
      // A jam that is being unloaded, or a store that is away: whoever loads it next writes it.
      if (wrote !== 'closed' && wrote !== 'busy')
        await tell({ kind: 'museWrote', ask, edit: index, done: wrote === 'durable' })
    } catch (fault) {
      warn('the muse could not write', fault)
    } finally {
      this.#writing.delete(name)
    }
  }
}

type End = Exclude<MuseEvent, { kind: 'growing' }>

/** A request that was turned down costs nothing; one that broke off after it began may have cost something (rule C4). */
function billOf(event: End, grew: boolean, bill: Bill): Bill {
  if (event.usage) return event.usage
  if (event.kind !== 'failed' || grew) return bill
  return ['blocked', 'quota', 'busy', 'provider'].includes(event.reason) ? 'nothing' : bill
}

function isFit({ text, old }: MuseEdit): boolean {
  return text !== '' && text !== old && text.length <= MUSE_UNITS && isPlainText(text) && checkWords(text).ok
}

/** The clientID under which an accepted change is written: the same on every node. */
function clientOf(jam: JamId, name: string): number {
  // 0 is no client and 1 is the first words of a riff (textToEntry.ts).
  return 2 + (createHash('sha256').update(`${jam} muse ${name}`).digest().readUInt32BE(0) % (2 ** 32 - 2))
}
