import { expect, test } from 'vitest'
import { FORMS } from '#shared/kinds.ts'
import { deInside } from './deInside.ts'
import { enInside } from './enInside.ts'
import { engineWords, stepWords, styleWords } from './makingWords.ts'

test('J101 known steps and styles have words; unknown ones are shown as the engine says them', () => {
  expect(stepWords('blockingIn')).toBe('Blocking in')
  expect(stepWords('Blocking in')).toBe('Blocking in')
  expect(stepWords('constructor')).toBe('constructor')
  expect(styleWords('paper-cut', 'Cut')).toBe('Paper cut')
  expect(styleWords('mosaic', 'Mosaic')).toBe('Mosaic')
  expect(FORMS.map(form => styleWords(form))).toEqual(Object.values(enInside.texts.forms))
  expect(engineWords('painter', 'as it was once called')).toBe('Drawn by rules, no AI model')
  expect(engineWords('rules', 'as the muse says it')).toBe('Rules, no AI model')
  expect(engineWords('openai', 'AI model moon-2')).toBe('AI model moon-2')
})

test('J101 no step is left in English by its German words', () => {
  for (const id of Object.keys(enInside.making.steps) as (keyof typeof enInside.making.steps)[])
    expect(deInside.making.steps[id]).not.toBe(enInside.making.steps[id])
})
