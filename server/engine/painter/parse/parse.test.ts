import { beforeAll, describe, expect, it } from 'vitest'
import { ensurePack } from '../art/buildPack.ts'
import { PLACES, type Scene } from '../scene.ts'
import { meaningOf } from './lexicon/meaning.ts'
import { findNoun } from './nouns.ts'
import { parse } from './parse.ts'
import { LONG_PROMPTS, PROMPTS, WITHOUT_SUBJECT } from './prompts.ts'
import { singularsOf } from './singular.ts'
import { together } from './together.ts'

beforeAll(ensurePack)

/** The drawings of a scene, in order. */
function drawn(scene: Scene): string[] {
  return scene.subjects.map(s => (s.art.from === 'pack' ? s.art.icon : s.art.name))
}

/** Who stands how to whom: "fox riding bicycle". */
function relations(scene: Scene): string[] {
  const names = drawn(scene)
  return scene.subjects.flatMap((s, i) =>
    [s.relation, ...(s.also ?? [])].flatMap(r => (r ? [`${names[i]} ${r.how} ${names[r.to]}`] : [])),
  )
}

/** Whether a word of the prompt names a thing or a place. */
function isThing(word: string): boolean {
  const text = word.toLowerCase()
  const meaning = meaningOf(text)
  return meaning ? meaning.place !== undefined : findNoun(text) !== undefined
}

/** Whether a scene has what a word names: as a subject or what one wears or is of, as a place, or as told to be absent. */
function has(scene: Scene, word: string): boolean {
  const text = word.toLowerCase()
  const place = [text, ...singularsOf(text)].map(form => meaningOf(form)?.place).find(Boolean)
  const shown = [scene.place, scene.beyond]
  return (
    scene.subjects.some(s => s.word.toLowerCase().includes(text)) ||
    scene.subjects.some(s => s.guise !== undefined && s.guise === findName(text)) ||
    (place !== undefined &&
      (shown.includes(place) ||
        shown.some(p => p && together(p, place)?.place === p && !together(p, place)?.beyond))) ||
    (place === 'clouds' && !/^(cave|underwater|room|library|kitchen|stage)$/.test(scene.place)) ||
    (scene.framed === true && (text === 'window' || place === 'kitchen' || place === 'room')) ||
    (/^windows?$/.test(text) &&
      (/^(room|library|kitchen|village|city|street)$/.test(scene.place) ||
        scene.subjects.some(s => s.stance === 'building'))) ||
    (scene.without ?? []).some(w => text.includes(w))
  )
}

function findName(text: string): string | undefined {
  const noun = findNoun(text)
  return noun?.name
}

describe('a list of prompts such as people write', () => {
  it('holds at least 300, all different', () => {
    expect(new Set(PROMPTS).size).toBeGreaterThanOrEqual(300)
    expect(new Set(PROMPTS).size).toBe(PROMPTS.length)
  })

  it('is understood: 95 in 100 have a subject or are abstract or a bare place by design', () => {
    const missed = PROMPTS.filter(p => !WITHOUT_SUBJECT.has(p) && parse(p).subjects.length === 0)
    expect(missed.length / PROMPTS.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('gives the same scene for the same prompt', () => {
    for (const prompt of PROMPTS) expect(parse(prompt)).toEqual(parse(prompt))
  })

  it('gives scenes that hold together: known places, relations to another subject of the scene, counts of at least one', () => {
    for (const prompt of PROMPTS) {
      const scene = parse(prompt)
      expect(PLACES).toContain(scene.place)
      scene.subjects.forEach((subject, i) => {
        expect(subject.count).toBeGreaterThanOrEqual(1)
        for (const relation of [subject.relation, ...(subject.also ?? [])]) {
          if (!relation) continue
          expect(relation.to, prompt).not.toBe(i)
          expect(scene.subjects[relation.to], prompt).toBeDefined()
        }
      })
    }
  })

  it('is read in less than 10 ms each', () => {
    const start = performance.now()
    for (const prompt of PROMPTS) parse(prompt)
    expect((performance.now() - start) / PROMPTS.length).toBeLessThan(10)
  })

  it('never says of a word that it was both understood and ignored', () => {
    for (const prompt of PROMPTS) {
      const { understood, ignored } = parse(prompt)
      expect(ignored.filter(word => understood.includes(word))).toEqual([])
    }
  })
})

describe('counts', () => {
  it.each([
    ['a fox', 1],
    ['two foxes', 2],
    ['three foxes', 3],
    ['a dozen foxes', 12],
    ['a flock of geese', 8],
    ['7 foxes', 7],
    ['foxes', 3],
    ['drei Füchse', 3],
  ])('%s', (prompt, count) => {
    expect(parse(prompt).subjects[0]?.count).toBe(count)
  })
})

describe('colours', () => {
  it('belong to the noun that they stand before', () => {
    const { subjects } = parse('a red fox and a blue bird')
    expect(subjects.map(s => Math.round(s.colour?.h ?? -1))).toEqual([2, 213])
  })

  it('tint the sky when they stand before the sky', () => {
    const scene = parse('a castle under a green sky')
    expect(scene.tints.sky?.h).toBe(125)
    expect(scene.subjects[0]?.colour).toBeUndefined()
  })

  it('follow their noun in Spanish', () => {
    expect(parse('una ballena azul').subjects[0]?.colour?.h).toBe(213)
  })

  it('are fruits when no noun follows', () => {
    expect(drawn(parse('an orange cat eating an orange'))).toEqual(['cat', 'tangerine'])
  })

  it('dye the dress and with it the person', () => {
    expect(parse('a girl in a red dress').subjects[0]?.colour?.h).toBe(2)
  })

  it('come from the material that a thing is made of', () => {
    expect(parse('a castle made of ice').subjects[0]?.material).toBe('ice')
    expect(parse('a wooden robot').subjects[0]?.material).toBe('wood')
    expect(parse('a dragon made of velvet').subjects[0]?.colour?.h).toBe(340)
  })
})

describe('relations', () => {
  it.each([
    ['a fox riding a bicycle', ['fox riding bicycle']],
    ['a cat wearing a top hat', ['cat wearing top-hat']],
    ['a cat wearing a top hat riding a bicycle', ['cat riding bicycle', 'cat wearing top-hat']],
    ['a robot holding a balloon', ['robot holding balloon']],
    ['a hedgehog with a balloon', ['hedgehog holding balloon']],
    ['a frog in a teacup', ['frog inside hot-beverage']],
    ['an owl on a throne', ['owl on throne']],
    ['a dog next to a cactus', ['dog beside cactus']],
    ['a mouse behind a pumpkin', ['mouse behind jack-o-lantern']],
    ['a bear under a palm tree', ['bear under palm-tree']],
    ['penguins in top hats', ['penguin wearing top-hat']],
  ])('%s', (prompt, expected) => {
    expect(relations(parse(prompt))).toEqual(expected)
  })

  it('lets dragons fly over a place, and foxes look into it', () => {
    expect(parse('a dragon above a volcano').subjects[0]?.flying).toBe(true)
    expect(parse('a fox above a valley').subjects[0]?.flying).toBe(false)
  })

  it('lets things fly', () => {
    expect(parse('a whale flying over the city').subjects[0]?.flying).toBe(true)
    expect(parse('a flying pig').subjects[0]?.flying).toBe(true)
    expect(parse('a pig').subjects[0]?.flying).toBe(false)
  })
})

describe('two beings in one', () => {
  it.each([
    ['cat astronaut', 'cat', '@astronaut', 'space'],
    ['samurai frog', 'frog', '@samurai', 'mountains'],
    ['a vampire duck', 'duck', '@vampire', 'garden'],
    ['my dog as a superhero', 'dog', 'superhero', 'city'],
    ['three fox knights', 'fox', '@knight', 'mountains'],
    ['a corgi in a raincoat', 'dog', 'coat', 'meadow'],
  ])('%s', (prompt, icon, guise, place) => {
    const scene = parse(prompt)
    expect(drawn(scene)).toEqual([icon])
    expect([scene.subjects[0]?.guise, scene.place, scene.ignored]).toEqual([guise, place, []])
  })

  it('are two where an article parts them', () => {
    expect(drawn(parse('a cat and an astronaut'))).toEqual(['cat', 'astronaut'])
    expect(drawn(parse('a pirate and his parrot'))).toEqual(['pirate', 'parrot'])
  })
})

describe('settings', () => {
  it.each([
    ['a fox in the forest at night', 'forest', 'night'],
    ['a camel', 'desert', 'day'],
    ['an astronaut on the moon', 'moon', 'night'],
    ['a ship at sunset', 'sea', 'sunset'],
    ['a fish', 'underwater', 'day'],
    ['a giant octopus attacking a ship', 'sea', 'day'],
    ['a storm over the sea at night, the roof of a lighthouse', 'sea', 'night'],
    ['a fox on a roof', 'city', 'day'],
    ['a fox in the library', 'library', 'day'],
  ])('%s: %s, %s', (prompt, place, time) => {
    const scene = parse(prompt)
    expect([scene.place, scene.time]).toEqual([place, time])
  })

  it('hold weather, mood and style', () => {
    const scene = parse('a lonely robot in the rain, watercolour')
    expect([scene.weather, scene.mood, scene.styleWord]).toEqual([['rain'], 'lonely', 'watercolour'])
  })

  it('read snowy as weather and not as a colour', () => {
    const scene = parse('a fox in a snowy forest')
    expect([scene.weather, scene.tints]).toEqual([['snow'], {}])
  })

  it('tell what the words name and what compose may choose', () => {
    expect(parse('a fox at night').named).toEqual({ place: false, time: true })
  })

  it.each([
    ['chaos and order', 'abstract', ['chaos', 'order'], []],
    ['a dream about nothing', 'abstract', ['dream', 'nothing'], []],
    ['the sound of rain', 'lake', ['sound'], []],
    ['a fox and the rhythm', 'forest', undefined, ['rhythm']],
  ])('name ideas, which are drawn or told to be ignored: %s', (prompt, place, ideas, ignored) => {
    const scene = parse(prompt)
    expect([scene.place, scene.ideas, scene.ignored]).toEqual([place, ideas, ignored])
  })

  it('are abstract when the words name no thing, with the mood and colours they give', () => {
    const scene = parse('loneliness in blue')
    expect([scene.place, scene.mood, scene.tints.all?.h]).toEqual(['abstract', 'lonely', 213])
  })
})

describe('negation', () => {
  it.each([
    ['a beach, no people', 'people'],
    ['a forest without a moon', 'moon'],
    ['a fox without trees', 'trees'],
  ])('%s', (prompt, forbidden) => {
    const scene = parse(prompt)
    expect(scene.without).toContain(forbidden)
    expect(scene.subjects.length).toBeLessThanOrEqual(1)
  })

  it('ends with its noun', () => {
    expect(drawn(parse('a beach without people, just crabs'))).toEqual(['crab'])
  })
})

describe('right senses', () => {
  it.each([
    ['a knight', 'knight'],
    ['an oak', 'deciduous-tree'],
    ['a submarine', 'submarine'],
    ['a windmill', 'windmill'],
    ['a bowl of ramen', 'steaming-bowl'],
    ['the roof of a lighthouse', 'lighthouse'],
    ['an orange cat asleep on a stack of books', 'sleepingCat'],
    ['a sleeping fox', 'sleepingFox'],
    ['a sleepy dragon', 'dragon'],
    ['a corgi', 'dog'],
    ['a salmon', 'fish'],
    ['a cathedral', 'church'],
    ['a hot air balloon', 'hotAirBalloon'],
    ['a knigth', 'knight'],
    ['two butterlfies', 'butterfly'],
    ['ein Eichhörnchen', 'chipmunk'],
    ['un écureuil', 'chipmunk'],
    ['フクロウ', 'owl'],
    ['renard', 'fox'],
  ])('%s', (prompt, name) => {
    expect(drawn(parse(prompt))[0]).toBe(name)
  })
})

describe('honesty', () => {
  it('tells which words it could not draw', () => {
    expect(parse('a fox with a flumbuzzle').ignored).toEqual(['flumbuzzle'])
  })

  it('tells which words shaped the picture', () => {
    expect(parse('a red fox in the snow').understood).toEqual(expect.arrayContaining(['red', 'fox', 'snow']))
  })

  it.each(LONG_PROMPTS)('claims no thing that the picture does not have: %s', prompt => {
    const scene = parse(prompt)
    const lies = scene.understood.filter(word => isThing(word) && !has(scene, word))
    expect(lies).toEqual([])
    expect(scene.subjects.length).toBeGreaterThan(0)
  })

  it('leaves what is outside outside, and puts a window before it', () => {
    const outside = parse('a lighthouse in a storm at sea, seen through a kitchen window')
    expect([outside.place, outside.framed, outside.understood]).toEqual([
      'sea',
      true,
      ['lighthouse', 'storm', 'at sea', 'kitchen', 'window'],
    ])
    const mentioned = parse('a lighthouse by the sea and far away the light of a kitchen')
    expect([mentioned.place, mentioned.ignored]).toEqual(['sea', ['kitchen']])
  })

  it('keeps the first of three places', () => {
    const scene = parse('a lighthouse by the sea, a cave, a stage')
    expect([scene.place, scene.ignored]).toEqual(['sea', ['cave', 'stage']])
  })

  it('survives anything', () => {
    for (const odd of [
      '',
      '   ',
      '!!!',
      '🦊🦊',
      'a'.repeat(5000),
      'no no no without',
      'riding riding on on',
      '\u0000',
      '__proto__ constructor',
    ])
      expect(() => parse(odd)).not.toThrow()
  })
})
