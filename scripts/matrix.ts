// What the product looks like in each of its states, on each device of a cast, photographed into build/matrix/ from the running product,
// with a sheet a state. For eyes: hold it beside the design before a release.
//
//   npm run matrix                    every tour with the plain cast: desktop and phone, dark and light
//   npm run matrix -- busy doors      only these tours
//   npm run matrix -- hard            another cast: zoomed, forced colours, right to left; or letters, or german

import { RiffServer } from '../e2e/support/server.ts'
import { CASTS, type CastName, everyone, gather, openBrowser } from './tour/cast.ts'
import { TOURS } from './tour/tours.ts'

const asked = process.argv.slice(2)
const isCast = (name: string): name is CastName => Object.hasOwn(CASTS, name)
const unknown = asked.find(name => !isCast(name) && !Object.hasOwn(TOURS, name))
if (unknown) throw new Error(`no tour and no cast is called ${unknown}; there are: ${Object.keys(TOURS)}`)
const castName = asked.find(isCast) ?? 'plain'
const tours = asked.filter(name => !isCast(name))

const browser = await openBrowser(castName)
try {
  for (const [name, tour] of Object.entries(TOURS)) {
    if (tours.length > 0 && !tours.includes(name)) continue
    const server = await RiffServer.fresh()
    const over = new AbortController()
    try {
      const cast = await gather(browser, server.url, castName)
      await tour(cast, server, over.signal)
      await everyone(cast, ({ context }) => context.close())
    } catch (error) {
      // The other tours can still be looked at.
      console.error(`${name}: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    } finally {
      over.abort()
      await server.remove()
    }
  }
} finally {
  await browser.close()
}
