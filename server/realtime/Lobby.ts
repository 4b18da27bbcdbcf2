import type { LiveCard } from '#shared/protocol/events.ts'
import type { Broadcast } from './broadcast.ts'
import type { GatewayDeps, JamSocket } from './door.ts'

/** How often the front page's live jams change; words appear there as they are typed, in steps of this, ms. */
const EVERY = 250
const ROOM = 'lobby'

/** The front page's sockets: they get the live public jams when these change. */
export class Lobby {
  readonly #deps: Pick<GatewayDeps, 'live' | 'log'>
  readonly #broadcast: Broadcast
  readonly #timer: NodeJS.Timeout
  #sockets = 0
  #cards: LiveCard[] = []
  #told = '[]'
  #asking = false

  constructor(deps: Pick<GatewayDeps, 'live' | 'log'>, broadcast: Broadcast) {
    this.#deps = deps
    this.#broadcast = broadcast
    this.#timer = setInterval(() => void this.#look(), EVERY)
    this.#timer.unref()
  }

  add(socket: JamSocket): void {
    this.#sockets++
    socket.on('disconnect', () => this.#sockets--)
    void socket.join(ROOM)
    socket.emit('live', this.#cards)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  /** Asks the directory only while somebody looks at the front page, and tells them only what changed. */
  async #look(): Promise<void> {
    if (this.#sockets === 0 || this.#asking) return
    this.#asking = true
    try {
      this.#cards = await this.#deps.live()
      const text = JSON.stringify(this.#cards)
      if (text !== this.#told) this.#broadcast.to([ROOM], 'live', this.#cards)
      this.#told = text
    } catch (fault) {
      this.#deps.log.warn({ fault: String(fault) }, 'the live jams could not be read')
    } finally {
      this.#asking = false
    }
  }
}
