/** How long a line may be missing before the server is asked in another way, and how often from then on, ms. */
const FIRST = 4_000
const AGAIN = 5_000
/** A socket that the server's answer made likely gets this long to open, ms. */
const PROOF = 3_000

type Options = {
  /** Asks the server without a socket; false when it does not answer either, or nothing is to be asked. */
  look: () => Promise<boolean>
  /** Tries the socket at once. */
  connect: () => void
  /** The server answers, sockets do not open. */
  blocked: () => void
}

/**
 * Tells a network that keeps sockets out from a server that is away: the server answers pages, and even then a socket does not open.
 * Once that is so, it looks again every few seconds.
 */
export class LineWatch {
  readonly #options: Options
  #timer: ReturnType<typeof setTimeout> | undefined
  #answered = false

  constructor(options: Options) {
    this.#options = options
  }

  /** The line is missing. */
  lost(): void {
    this.#timer ??= setTimeout(this.#ask, FIRST)
  }

  /** The line is there, or will not be. */
  over(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#answered = false
  }

  readonly #ask = async () => {
    const asked = this.#timer
    const answers = await this.#options.look()
    if (this.#timer !== asked) return
    if (answers && this.#answered) this.#options.blocked()
    else if (answers) this.#options.connect()
    const wait = !answers || this.#answered ? AGAIN : PROOF
    this.#answered = answers
    this.#timer = setTimeout(this.#ask, wait)
  }
}
