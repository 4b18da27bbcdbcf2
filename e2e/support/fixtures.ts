import { type BrowserContextOptions, test as base, devices } from '@playwright/test'
import { Person } from './Person.ts'
import { RiffServer } from './server.ts'
import { Wire } from './Wire.ts'

/** Lets one more person come, at a phone, in the light, with reduced motion: any browser context option. */
export type Invite = (name: string, options?: BrowserContextOptions) => Promise<Person>

type Fixtures = {
  /** Configuration of the product beside its port and folder. */
  env: Record<string, string>
  /** The product, fresh and empty, as its own process. */
  riff: RiffServer
  invite: Invite
  alice: Person
  bob: Person
}

/** A middle-sized telephone with touch. */
export const PHONE: BrowserContextOptions = devices['Pixel 7']

/**
 * Scenes: every one has its own server and its own people. A complaint in any page's console fails the scene, and so does a
 * server that logs an error of level 50 or higher.
 */
export const test = base.extend<Fixtures>({
  env: [{}, { option: true }],
  riff: async ({ env }, use, info) => {
    const server = await RiffServer.fresh(env)
    await use(server)
    await server.remove()
    if (info.status !== info.expectedStatus)
      await info.attach('server log', { body: server.log, contentType: 'text/plain' })
    const errors = server.log.split('\n').filter(line => /"level":[56]0/.test(line))
    base.expect(errors, 'the server logged errors').toEqual([])
  },
  invite: async ({ browser, riff }, use) => {
    const people: Person[] = []
    const wires: Wire[] = []
    await use(async (name, options = {}) => {
      const wire = new Wire(riff.port)
      wires.push(wire)
      const context = await browser.newContext({
        baseURL: await wire.open(),
        locale: 'en-GB',
        viewport: { width: 1280, height: 800 },
        ...options,
      })
      const person = new Person(name, context, await context.newPage(), wire)
      people.push(person)
      return person
    })
    for (const person of people) await person.context.close()
    for (const wire of wires) await wire.close()
    base
      .expect(
        people.flatMap(person => person.faults),
        'a page complained in its console',
      )
      .toEqual([])
  },
  alice: async ({ invite }, use) => use(await invite('Alice')),
  bob: async ({ invite }, use) => use(await invite('Bob')),
})

export const expect = test.expect
