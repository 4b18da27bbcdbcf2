import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { ROOT } from '../../scripts/lib/sources.ts'
import type { Wire } from './Wire.ts'

/** A browser says these itself while the line is cut or the server is down; they are the weather, not faults of the page. */
const WEATHER =
  /net::ERR_|Failed to load resource|WebSocket connection to|ERR_CONNECTION|error occurred when fetching the script/

/** A page that is left while its socket is still opening: Chromium warns, and nobody has done anything wrong. */
const LEFT_EARLY = /WebSocket is closed before the connection is established/

/** One person at their own browser. Whatever the page complains of in its console is kept and fails the scene. */
export class Person {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: string[] = []
  readonly #wire: Wire | null
  #isStorm = false

  constructor(name: string, context: BrowserContext, page: Page, wire: Wire | null = null) {
    this.#wire = wire
    this.name = name
    this.context = context
    this.page = page
    page.on('pageerror', error => this.#note(`pageerror: ${error.stack ?? error.message}`))
    page.on('console', message => {
      const type = message.type()
      if (type === 'error' || type === 'warning')
        this.#note(`console ${type}: ${message.text()} (${message.location().url})`)
    })
  }

  /** From here on a cut line is part of the scene, and the browser's own words about it are no fault. */
  expectStorm(): void {
    this.#isStorm = true
  }

  /** The line is cut: no request goes out, open sockets end, and the browser knows. */
  async goOffline(): Promise<void> {
    this.expectStorm()
    this.#wire?.cut()
    await this.context.setOffline(true)
  }

  /** This person's network lets no socket through. */
  refuseSockets(): void {
    this.expectStorm()
    this.#wire?.letPagesOnly()
  }

  async comeBack(): Promise<void> {
    this.#wire?.mend()
    await this.context.setOffline(false)
  }

  /** Their next connections go to another server. */
  lead(port: number): void {
    this.#wire?.lead(port)
  }

  /** Keeps a picture of the screen in build/shots/, for eyes and for the README. */
  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(ROOT, 'build', 'shots', `${name}.png`) })
  }

  #note(fault: string): void {
    if (LEFT_EARLY.test(fault) || (this.#isStorm && WEATHER.test(fault))) return
    this.faults.push(`${this.name}: ${fault}`)
  }
}
