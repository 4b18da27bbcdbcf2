import { describe, expect, test } from 'vitest'
import { crossingsOf, testOnly } from './checkFences.ts'

const why = (file: string, source: string) => crossingsOf(file, source).map(found => found.why)

describe('a planted violation of a fence is caught', () => {
  test.each([
    ['shared/x.ts', "import { y } from '../server/jam/y.ts'", 'dictionary'],
    ['shared/x.ts', "import ws from 'ws'", 'nothing else'],
    ['shared/x.test.ts', "import { y } from '../server/jam/y.ts'", 'dictionary'],
    ['server/http/x.ts', "import { y } from '../collab/y.ts'", 'A door knows'],
    ['server/http/x.ts', "import { y } from '../store/sqlite/y.ts'", 'A door knows'],
    ['server/jam/x.ts', "import type { Y } from '../http/y.ts'", 'know ports'],
    ['server/jam/x.ts', "const y = await import('../engine/painter/y.ts')", 'know ports'],
    ['server/engine/x.ts', "import { y } from '../store/y.ts'", 'adapter'],
    ['server/jam/x.ts', "import { DatabaseSync } from 'node:sqlite'", 'store port'],
    ['server/jam/x.ts', 'const port = process.env.PORT', 'config.ts'],
    ['server/app.ts', 'process.exit(1)', 'main.ts'],
    ['server/app.ts', "export * from './config.ts'", 'No barrels'],
    ['client/src/features/jam/X.tsx', "import { Y } from '../feed/Y.tsx'", 'Two features'],
    ['client/src/features/jam/X.tsx', "import * as Y from 'yjs'", 'React components'],
    ['client/src/features/jam/x.ts', "import { io } from 'socket.io-client'", 'client/src/realtime'],
    ['client/src/realtime/x.ts', "import { useState } from 'react'", 'realtime/react'],
    ['client/src/app/x.ts', "import { config } from '../../../server/config.ts'", 'never imports the server'],
    ['server/jam/x.ts', "import {\n  a,\n  b,\n} from '../http/y.ts'", 'know ports'],
  ])('%s: %s', (file, source, sentence) => {
    expect(why(file, source).join(' ')).toContain(sentence)
  })

  test.each([
    ['shared/jam/x.ts', "import * as z from 'zod/mini'\nimport { y } from '../ids.ts'"],
    ['server/app.ts', "import { y } from './store/sqlite/y.ts'"],
    ['server/http/x.ts', "import { y } from '../feed/y.ts'\n// process.env is config.ts's"],
    ['server/config.ts', 'export const env = process.env'],
    ['client/src/features/jam/X.tsx', "import { Y } from './Y.tsx'\nimport { b } from '#shared/ids.ts'"],
    ['client/src/realtime/x.ts', "import * as Y from 'yjs'"],
  ])('and honest code passes: %s', (file, source) => {
    expect(why(file, source)).toEqual([])
  })
})

test('a file that only tests import is part of the tests; one that the product imports too is not', () => {
  const sources = new Map([
    ['server/a.test.ts', "import { stage } from './stage.ts'\nimport { both } from './both.ts'"],
    ['server/stage.ts', "import { deep } from './deep.ts'"],
    ['server/deep.ts', ''],
    ['server/both.ts', ''],
    ['server/app.ts', "import { both } from './both.ts'"],
  ])
  expect([...testOnly(sources)].sort()).toEqual(['server/a.test.ts', 'server/deep.ts', 'server/stage.ts'])
})
