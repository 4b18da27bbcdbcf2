import { type Browser, type BrowserContextOptions, chromium, devices } from '@playwright/test'
import type { JamId } from '#shared/ids.ts'
import { Person } from '../../e2e/support/Person.ts'
import { Circle } from '../demo/Circle.ts'
import { Visit } from '../demo/Visit.ts'
import { CHROMIUM_ARGS, needChromium } from '../lib/chromium.ts'
import { Guest } from '../lib/Guest.ts'

const PHONE = { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

/** How a device differs from a plain desktop; `rtl` turns the page to the other side, `german` shows each shot in German. */
type Device = BrowserContextOptions & { rtl?: true; german?: true }

/** Those who look, each at their own device, in their own light. The first one of a cast is the host. */
export const CASTS = {
  plain: {
    'desktop-dark': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
    'desktop-light': { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
    'phone-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', ...PHONE },
    'phone-light': { viewport: { width: 360, height: 640 }, colorScheme: 'light', ...PHONE },
  },
  /** Zoomed to 200 %, the system's own few colours, and a page that reads from right to left. */
  hard: {
    'zoom-dark': { viewport: { width: 720, height: 450 }, colorScheme: 'dark', deviceScaleFactor: 2 },
    forced: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark', forcedColors: 'active' },
    'rtl-desktop': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark', rtl: true },
    'rtl-phone': { viewport: { width: 390, height: 844 }, colorScheme: 'light', rtl: true, ...PHONE },
  },
  /** In a browser whose letters are set to twice their size. */
  letters: {
    'letters-desktop': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    'letters-phone': { viewport: { width: 390, height: 844 }, colorScheme: 'light', ...PHONE },
  },
  german: {
    'german-desktop': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark', german: true },
    'german-phone': { viewport: { width: 360, height: 640 }, colorScheme: 'light', german: true, ...PHONE },
  },
  /** The README's two: a desktop and a telephone. */
  readme: {
    desktop: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
    phone: { ...devices['Pixel 7'], colorScheme: 'dark' },
  },
} as const satisfies Record<string, Record<string, Device>>
export type CastName = keyof typeof CASTS

/** One of the cast at their device. */
export type Member = Person & { view: string; german: boolean }
export type Cast = [host: Member, ...others: Member[]]

const NAMES = ['Ida', 'Mo', 'Kim', 'Sam', 'Bea']

export const openBrowser = (cast: CastName): Promise<Browser> =>
  chromium.launch({
    executablePath: needChromium(),
    args: [...CHROMIUM_ARGS, ...(cast === 'letters' ? ['--blink-settings=defaultFontSize=32'] : [])],
  })

/** Brings a cast before the product at this address, each with a name of their own. */
export async function gather(browser: Browser, url: string, name: CastName): Promise<Cast> {
  const members = Object.entries<Device>(CASTS[name]).map(async ([view, device], place) => {
    const { rtl, german, ...options } = device
    const context = await browser.newContext({
      baseURL: url,
      locale: 'en-GB',
      permissions: ['clipboard-write'],
      ...options,
    })
    const page = await context.newPage()
    if (rtl)
      await page.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('dir', 'rtl'))
      })
    const person = new Person(NAMES[place] ?? view, context, page)
    await page.goto('/')
    await page.evaluate(
      body =>
        fetch('/api/session', { method: 'POST' }).then(() =>
          fetch('/api/me', {
            method: 'PATCH',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
        ),
      { name: person.name, colour: place * 2 },
    )
    await page.reload()
    return Object.assign(person, { view, german: german ?? false })
  })
  const [host, ...others] = await Promise.all(members)
  if (!host) throw new Error(`nobody is in the cast ${name}`)
  return [host, ...others]
}

export const everyone = (cast: Cast, what: (person: Member) => Promise<unknown>): Promise<unknown> =>
  Promise.all(cast.map(what))

/** More people than the cast, without a browser: seated, as friends in the same room would be, until the signal. */
export async function company(url: string, path: string, count: number, signal: AbortSignal): Promise<void> {
  const friends = new Circle()
  for (let index = 0; index < count; index++) {
    const guest = await Guest.arrive(url)
    const visit = await Visit.open({ guest, jam: path.slice('/j/'.length) as JamId, friends, signal })
    await visit.ask({ kind: 'sit' })
  }
}
