import { setTimeout as sleep } from 'node:timers/promises'
import type { Line } from '../lib/Line.ts'
import { percentile } from '../lib/numbers.ts'
import { evenly, inGroups, until } from '../lib/pace.ts'
import type { Found, Row } from '../lib/row.ts'
import type { Role, Running } from '../lib/targets.ts'
import { token, tokensIn } from '../lib/tokens.ts'

type Shape = { rooms: number; editors: number; watchers: number; perSecond: number; seconds: number }
type Place = { room: number; person: number; role: Role }
type Member = { line: Line; place: Place; missing: Set<number> }

const WARM_SECONDS = 3
/** Whatever has not arrived by then never will, ms. */
const PATIENCE = 10_000

/**
 * People who type at an even pace, and everybody else who receives it. A delivery counts when exactly this edit arrived at exactly
 * this receiver; at the end all texts of a room must be equal.
 */
export async function fanOut(target: Running, shape: Shape): Promise<Found> {
  const members = await inGroups(placesOf(shape), 25, async place => ({
    line: await target.open(place.room, place.person, place.role),
    place,
    missing: new Set<number>(),
  }))
  await sleep(500)
  const scene = new Scene(members)
  const editors = members.filter(({ place }) => place.role === 'editor')
  const rate = shape.perSecond * editors.length
  const type = (index: number) => scene.type(editors[index % editors.length] as Member)

  await evenly(WARM_SECONDS * rate, rate, type)
  await until(() => scene.outstanding === 0, PATIENCE)
  scene.measure()
  await target.served.reset()
  const before = target.served.cpu()
  const edits = shape.seconds * rate
  await evenly(edits, rate, type)
  await until(() => scene.outstanding === 0, PATIENCE)
  const used = target.served.cpu() - before
  const { latePercentile99 } = await target.served.stats()
  await until(() => scene.unsaved === 0, PATIENCE)

  const faults = scene.faults()
  for (const { line } of members) line.close()
  return {
    cost: used / Math.max(1, scene.seen.length),
    seen95: percentile(scene.seen, 0.95),
    ...(scene.saved.length > 0 ? { saved95: percentile(scene.saved, 0.95) } : {}),
    late99: latePercentile99,
    faults,
  }
}

function placesOf({ rooms, editors, watchers }: Shape): Place[] {
  return Array.from({ length: rooms }, (_, room) =>
    Array.from({ length: editors + watchers }, (_, index): Place => {
      const role: Role = index < editors ? 'editor' : 'watcher'
      return { room, person: room * editors + index, role }
    }),
  ).flat()
}

/** Who has been sent what, and who has got it. */
class Scene {
  readonly #byRoom = new Map<number, Member[]>()
  readonly #sentAt: number[] = []
  readonly #saving = new Map<Line, { count: number; at: number }[]>()
  outstanding = 0
  seen: number[] = []
  saved: number[] = []
  #closed: string[] = []
  #ending = false

  constructor(members: Member[]) {
    for (const member of members) {
      this.#byRoom.set(member.place.room, [...(this.#byRoom.get(member.place.room) ?? []), member])
      member.line.onUpdate = (update, at) => this.#got(member, update, at)
      member.line.onSaved = (count, at) => this.#hasSaved(member.line, count, at)
      member.line.onClose = code => {
        if (!this.#ending) this.#closed.push(`a ${member.place.role}'s line was closed with ${code}`)
      }
    }
  }

  get unsaved(): number {
    return [...this.#saving.values()].filter(waiting => waiting.length > 0).length
  }

  type(author: Member): void {
    const number = this.#sentAt.length
    this.#sentAt.push(performance.now())
    for (const other of this.#byRoom.get(author.place.room) ?? []) {
      if (other === author) continue
      other.missing.add(number)
      this.outstanding++
    }
    author.line.write(text => text.insert(text.length, token(number)))
    const waiting = this.#saving.get(author.line)
    if (waiting) waiting.push({ count: author.line.sent, at: this.#sentAt[number] as number })
  }

  /** Forgets what the warming up measured. */
  measure(): void {
    this.seen = []
    this.saved = []
  }

  faults(): string[] {
    this.#ending = true
    const faults = [...new Set(this.#closed)]
    if (this.outstanding > 0) faults.push(`${this.outstanding} deliveries never arrived`)
    if (this.unsaved > 0) faults.push(`${this.unsaved} writers never heard that all is saved`)
    for (const [room, members] of this.#byRoom) {
      // Twenty texts a room tell what a thousand would, and the edits were counted one by one.
      const texts = new Set(members.slice(0, 20).map(({ line }) => line.text()))
      if (texts.size !== 1) faults.push(`room ${room} ended with ${texts.size} different texts`)
    }
    return faults
  }

  #got(member: Member, update: Uint8Array, at: number): void {
    for (const number of tokensIn(update)) {
      const sentAt = this.#sentAt[number]
      if (sentAt === undefined) continue
      if (member.missing.delete(number)) {
        this.outstanding--
        this.seen.push(at - sentAt)
      }
    }
  }

  #hasSaved(line: Line, count: number, at: number): void {
    const waiting = this.#saving.get(line) ?? []
    this.#saving.set(line, waiting)
    while (waiting[0] && waiting[0].count <= count) this.saved.push(at - (waiting.shift()?.at ?? at))
  }
}

/** A hundred people in twenty rooms, all typing. */
export const twentyRooms: Row = {
  name: 'S1',
  what: '20 rooms x 5 editors x 5 edits/s',
  unit: 'µs per delivered edit',
  run: (target, isQuick) =>
    fanOut(target, { rooms: 20, editors: 5, watchers: 0, perSecond: 5, seconds: isQuick ? 4 : 10 }),
}

/** One writes, a thousand watch. */
export const oneWriter: Row = {
  name: 'S2',
  what: '1 writer, 1,000 watchers, 10 edits/s',
  unit: 'µs per delivery',
  run: (target, isQuick) =>
    fanOut(target, { rooms: 1, editors: 1, watchers: 1_000, perSecond: 10, seconds: isQuick ? 4 : 10 }),
}
