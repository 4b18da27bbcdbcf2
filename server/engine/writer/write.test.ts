import { describe, expect, it } from 'vitest'
import { FORMS } from '#shared/kinds.ts'
import { TEXT_UNITS } from '#shared/limits.ts'
import { checkWords } from '../../moderation/words.ts'
import { engineContract } from '../contract.ts'
import { PROMPTS } from '../painter/parse/prompts.ts'
import { write } from './write.ts'
import { createWriter } from './writerEngine.ts'

const LINE_PROMPTS = [
  ...PROMPTS.slice(0, 40),
  'our office printer, which never works',
  '窓の外の雨',
  'x',
  '!!!',
  'Tom',
]
const PROMPT = 'a lighthouse in a storm, a ginger cat on the rail'

describe('the template writer', () => {
  it('G42 four variants of any prompt and form share no line, fit, and say the same for the same job', () => {
    for (const form of FORMS)
      for (const prompt of LINE_PROMPTS)
        for (const seed of [1, 2, 3]) {
          const texts = [0, 1, 2, 3].map(variant => write({ prompt, form, seed, variant }))
          const lines = texts.map(text => new Set(text.split('\n').filter(line => line.trim() !== '')))
          for (const [at, one] of lines.entries())
            for (const other of lines.slice(at + 1))
              expect(
                [...one].filter(line => other.has(line)),
                `${form} ${prompt} ${seed}`,
              ).toEqual([])
          for (const text of texts) {
            expect(text.length, `${form} ${prompt}`).toBeLessThanOrEqual(TEXT_UNITS)
            expect(text, `${form} ${prompt}`).not.toMatch(/undefined|null|\[object| {2}|\bthe the\b|\ba a\b/)
            expect(checkWords(text).ok, text).toBe(true)
          }
          expect(write({ prompt, form, seed, variant: 2 })).toBe(texts[2])
        }
  })

  it('G42 it names what the prompt names', () => {
    for (const form of FORMS) {
      const texts = [0, 1, 2, 3].map(variant => write({ prompt: PROMPT, form, seed: 3, variant })).join('\n')
      expect(texts.toLowerCase(), form).toMatch(/lighthouse/)
    }
  })
})

engineContract('template writer', async () => createWriter({ wordTakes: 1 }), {
  seeded: true,
  patience: 5_000,
})
