/**
 * Which folder may import which: ARCHITECTURE.md's arrows as a table. The first row whose `from` begins a file's path is the
 * file's row. `may` names the beginnings of paths that it may import (its own `from` is always among them); `why` tells who
 * crosses the fence where the thing belongs.
 */
export type Fence = { from: string; may: readonly string[]; why: string }

const BELOW_DOORS = [
  'server/jam/',
  'server/feed/',
  'server/people/',
  'server/moderation/',
  'server/ports/',
  // Pure values and questions about a request, asked by every door: no state, no library.
  'server/config.ts',
  'server/origin.ts',
  'server/address.ts',
  'server/slices.ts',
  'server/media/marking.ts',
  'shared/',
]

const service = (name: string): Fence => ({
  from: `server/${name}/`,
  may: BELOW_DOORS,
  why: 'Services and the jam know ports, not libraries, stores or doors: put the need into server/ports/ and let app.ts hand it in.',
})
const door = (name: string): Fence => ({
  from: `server/${name}/`,
  may: BELOW_DOORS,
  why: 'A door knows services, the jam and ports; what two doors share belongs in a service, and app.ts hands concrete things in.',
})
const adapter = (name: string): Fence => ({
  from: `server/${name}/`,
  may: ['server/ports/', 'shared/'],
  why: 'An adapter implements a port and knows nothing else of the server; app.ts alone names it.',
})

export const FENCES: readonly Fence[] = [
  {
    from: 'shared/',
    may: [],
    why: 'shared/ is the dictionary below everyone: it imports zod and its own neighbours, nothing else.',
  },
  {
    from: 'server/main.ts',
    may: ['server/app.ts', 'server/config.ts', 'shared/'],
    why: 'main.ts is the front door: config, app, listen, signals. What it needs beyond them is built in app.ts.',
  },
  {
    from: 'server/config.ts',
    may: ['shared/'],
    why: 'config.ts turns the environment into a Config; whoever needs a value gets it from app.ts.',
  },
  {
    from: 'server/backing.ts',
    may: ['server/store/', 'server/bus/', 'server/media/', 'server/ports/', 'server/config.ts', 'shared/'],
    why: 'backing.ts opens stores, media and buses for app.ts; it knows no door and no service.',
  },
  {
    from: 'server/models.ts',
    may: ['server/engine/', 'server/ports/', 'server/config.ts', 'shared/'],
    why: 'models.ts opens what the configuration names of real models for app.ts; it knows no door and no service.',
  },
  { from: 'server/app.ts', may: ['server/', 'shared/'], why: 'app.ts builds the server, not the browser.' },
  {
    from: 'server/testing/',
    may: ['server/', 'shared/'],
    why: 'Test helpers of the server know the server.',
  },
  service('jam'),
  service('feed'),
  service('people'),
  service('moderation'),
  door('http'),
  door('realtime'),
  door('collab'),
  {
    from: 'server/ports/',
    may: ['shared/'],
    why: 'Ports are types and promises; they name nothing that implements them.',
  },
  adapter('store'),
  adapter('bus'),
  adapter('engine'),
  adapter('media'),
  {
    from: 'server/',
    may: BELOW_DOORS,
    why: 'A file at the top of server/ is glue for app.ts: it knows services and ports, no door and no adapter.',
  },
  {
    from: 'client/src/features/*/',
    may: [
      'client/src/app/',
      'client/src/realtime/',
      'client/src/lib/',
      'client/src/ui/',
      'client/src/text/',
      'shared/',
    ],
    why: 'Two features never import each other: what both need belongs in client/src/ui (looks), lib (helpers) or realtime.',
  },
  {
    from: 'client/src/realtime/',
    may: ['client/src/lib/', 'client/src/text/', 'shared/'],
    why: 'realtime/ is plain TypeScript under the features; it knows no page and no component.',
  },
  {
    from: 'client/src/lib/',
    may: ['client/src/ui/', 'client/src/text/', 'shared/'],
    why: 'lib/ lies under the features: a helper that knows a page or a jam belongs beside it.',
  },
  {
    from: 'client/src/ui/',
    may: ['client/src/lib/', 'client/src/text/', 'shared/'],
    why: 'ui/ holds parts without feature words: a part that knows a feature belongs in that feature.',
  },
  {
    from: 'client/src/text/',
    may: ['shared/'],
    why: 'The catalogue holds words; it knows no code but shared/.',
  },
  { from: 'client/', may: ['client/', 'shared/'], why: 'The browser never imports the server.' },
]

/** Packages that have one home. `only` names the beginnings of paths (or the ending, after a star) that may import them. */
export type Home = { packages: RegExp; only: RegExp; why: string; within: string }

export const HOMES: readonly Home[] = [
  {
    packages: /^(?!zod(\/|$)|node:test$)/,
    within: 'shared/',
    only: /\.test\.ts$/,
    why: 'shared/ runs in the browser and on the server: it imports zod and its own neighbours, nothing else.',
  },
  {
    packages: /^(y-websocket|y-indexeddb|socket\.io-client)(\/|$)/,
    within: 'client/',
    only: /^client\/src\/realtime\//,
    why: 'Connections belong in client/src/realtime; pages use its sessions and hooks.',
  },
  {
    packages: /^(yjs|y-protocols|lib0)(\/|$)/,
    within: 'client/',
    only: /^client\/src\/(realtime|features)\/.*\.ts$/,
    why: 'React components never import yjs: put what they need into client/src/realtime as a plain value or a hook.',
  },
  {
    packages: /^(react|react-dom|wouter|@tanstack\/.*)(\/|$)/,
    within: 'client/src/realtime/',
    only: /^client\/src\/realtime\/react\//,
    why: 'realtime/ is plain TypeScript; hooks over it live in client/src/realtime/react.',
  },
  {
    packages: /^node:sqlite$/,
    within: 'server/',
    only: /^server\/store\/sqlite\//,
    why: 'SQLite stays in server/store/sqlite; everybody else uses the store port.',
  },
  {
    packages: /^(mongoose|mongodb)(\/|$)/,
    within: 'server/',
    only: /^server\/(store\/mongo\/|media\/gridfs)/,
    why: 'MongoDB stays in server/store/mongo and media/gridfs.ts; everybody else uses a port.',
  },
  {
    packages: /^(redis|@socket\.io\/redis-adapter)(\/|$)/,
    within: 'server/',
    only: /^server\/(bus|testing)\//,
    why: 'Redis stays in server/bus; everybody else uses the bus port, or is handed a client by app.ts.',
  },
  {
    packages: /^(express|helmet|compression)(\/|$)/,
    within: 'server/',
    only: /^server\/(http\/|testing\/)/,
    why: 'Express stays in server/http; rules belong in services.',
  },
  {
    packages: /^(sharp|@napi-rs\/canvas)(\/|$)/,
    within: 'server/',
    only: /^server\/(engine|media)\/|^server\/http\/routes\/share\.ts$/,
    why: 'Pictures are made and measured in server/engine and server/media; only the share card is drawn at its door.',
  },
  {
    packages: /^(yjs|y-protocols|lib0)(\/|$)/,
    within: 'server/',
    only: /^server\/(jam|collab|testing)\//,
    why: 'Yjs stays in server/jam (the text) and server/collab (its frames).',
  },
]

/** Words of the code itself that have one home. */
export type Word = { word: RegExp; shown: string; within: string; only: RegExp; why: string }

export const WORDS: readonly Word[] = [
  {
    word: /\bprocess\.env\b/,
    shown: 'process.env',
    within: 'server/',
    only: /^server\/(config|main)\.ts$|^server\/engine\/painter\/pool\.ts$|^server\/testing\/|\.test\.ts$/,
    why: 'Only server/config.ts reads the environment, which main.ts hands it: add a field to Config and let app.ts hand it on.',
  },
  {
    word: /\bprocess\.exit\b/,
    shown: 'process.exit',
    within: 'server/',
    // The painter's worker is a process of its own.
    only: /^server\/main\.ts$|^server\/engine\/painter\/worker\.ts$|\.test\.ts$/,
    why: 'Only server/main.ts ends the process: throw, or return a fault, and it decides.',
  },
  {
    word: /\bprocess\.(env|exit)\b/,
    shown: 'process',
    within: 'shared/',
    only: /\.test\.ts$/,
    why: 'shared/ runs in browsers too and knows no process.',
  },
]
