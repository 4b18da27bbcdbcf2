import { describe, expect, test } from 'vitest'
import type { Screener, Verdict } from '../ports/screener.ts'
import { clausesOf } from './clauses.ts'
import { createScreening } from './screening.ts'

const PICTURE = { bytes: new Uint8Array(3), mime: 'image/png' as const }

/** A service that finds a word harmful, keeps what it was asked, and fails or is missing on demand. */
function serviceOf(word: string, mode: 'works' | 'missing' | 'fails' = 'works') {
  const asked: string[][] = []
  const service = {
    mode,
    async texts(texts: readonly string[]): Promise<Verdict | null> {
      asked.push([...texts])
      if (service.mode === 'fails') throw new Error('502')
      if (service.mode === 'missing') return null
      const parts = texts.flatMap((text, index) => (text.includes(word) ? [index] : []))
      return parts.length > 0 ? { ok: false, parts } : { ok: true }
    },
    picture: (): Promise<Verdict | null> => service.texts(['a picture']),
  }
  return { service: service satisfies Screener & { mode: string }, asked }
}

const screeningOf = (screener: Screener | null) => {
  const warned: string[] = []
  return { warned, ...createScreening({ screener, warn: message => void warned.push(message) }) }
}

describe('screening', () => {
  test('M1 the local rules name the span, and what is harmful only together is found in the later prompt', async () => {
    const { prompt } = screeningOf(null)
    expect(await prompt('a fox in the snow', [])).toBeNull()
    expect(await prompt('say kill yourself now', [])).toEqual({ from: 4, to: 17 })
    const before = ['a nude figure on a beach']
    expect(await prompt('the same one, now as a schoolgirl', before)).toEqual({ from: 0, to: 33 })
    expect(await prompt('the same one in oil', before)).toBeNull()
    expect(await prompt('the same one in oil', ['a nude', 'a schoolgirl'])).toBeNull()
  })

  test('M1 a service is asked once for the text, its clauses and all together; the clause is named', async () => {
    const { service, asked } = serviceOf('gore')
    const { prompt } = screeningOf(service)
    expect(await prompt('a fox, much gore, snow', ['a hill'])).toEqual({ from: 7, to: 16 })
    expect(asked).toEqual([
      ['a fox, much gore, snow', 'a fox', 'much gore', 'snow', 'a hill\na fox, much gore, snow'],
    ])
    expect(await prompt('gore', [])).toEqual({ from: 0, to: 4 })
    expect(await prompt('quiet snow', ['gore'])).toEqual({ from: 0, to: 10 })
  })

  test('M3 without a service, or on a server that has none, the local rules decide', async () => {
    for (const screener of [null, serviceOf('fox', 'missing').service]) {
      const { prompt, text, picture, warned } = screeningOf(screener)
      expect(await prompt('a fox', [])).toBeNull()
      expect(await text(['a fox'], true)).toBe('clear')
      expect(await text(['kill yourself'], false)).toBe('blocked')
      expect(await picture(PICTURE)).toBe('clear')
      expect(warned).toEqual([])
    }
    expect(screeningOf(null).hasService).toBe(false)
  })

  test('M3 a service that fails leaves prompts to the local rules, and what was made unknown', async () => {
    const { service } = serviceOf('fox', 'fails')
    const { prompt, text, picture, warned } = screeningOf(service)
    expect(await prompt('a fox', [])).toBeNull()
    expect(await prompt('kill yourself', [])).not.toBeNull()
    expect([await text(['a hill'], true), await picture(PICTURE)]).toEqual(['unknown', 'unknown'])
    expect(warned).toHaveLength(3)
    service.mode = 'works'
    expect([await text(['a fox'], true), await picture(PICTURE)]).toEqual(['blocked', 'clear'])
  })

  test('M1 clauses are spans of the text, and a long text has a dozen at most', () => {
    expect(clausesOf('one')).toEqual([])
    const text = ' a fox,, in the\nsnow. '
    expect(clausesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['a fox', 'in the', 'snow'])
    expect(clausesOf('x,'.repeat(600))).toHaveLength(12)
  })
})
