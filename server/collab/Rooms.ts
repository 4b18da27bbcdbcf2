import type { JamId } from '#shared/ids.ts'
import type { Bus } from '../ports/bus.ts'
import type { Clock } from '../ports/clock.ts'
import type { JamDoor } from './jamDoor.ts'
import { Room } from './Room.ts'

type Held = { room: Promise<Room>; holds: number }

/** The rooms that have connections, or are being opened for one. Each jam is opened once, however many come at the same moment. */
export class Rooms {
  readonly #open: (jam: JamId) => Promise<JamDoor>
  readonly #clock: Clock
  readonly #bus: Bus | undefined
  readonly #held = new Map<JamId, Held>()

  constructor(open: (jam: JamId) => Promise<JamDoor>, clock: Clock, bus?: Bus) {
    this.#bus = bus
    this.#open = open
    this.#clock = clock
  }

  /** Opens the jam's room and holds it; `leave` lets go, also after a failure to open. */
  enter(jam: JamId): { room: Promise<Room>; leave: () => void } {
    const held = this.#held.get(jam) ?? {
      room: this.#open(jam).then(door => new Room(door, this.#clock, this.#bus)),
      holds: 0,
    }
    this.#held.set(jam, held)
    held.holds++
    let left = false
    const leave = () => {
      if (left) return
      left = true
      if (--held.holds > 0) return
      this.#held.delete(jam)
      held.room.then(
        room => room.close(),
        () => {},
      )
    }
    return { room: held.room, leave }
  }
}
