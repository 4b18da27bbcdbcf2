import type { Hsl, Idea, Material, Place, Pose, Relation, Scene, Size, Subject } from '../scene.ts'
import type { Meaning } from './lexicon/meaning.ts'
import type { Noun } from './nouns.ts'
import { blossomOf, sleeperOf } from './sleepers.ts'

/** What words before a noun say of it. */
type Pending = {
  count?: number
  size?: Size
  colour?: Hsl
  shade?: Meaning['shade']
  flying?: boolean
  asleep?: boolean
  pose?: Pose
  glowing?: boolean
  blooming?: boolean
  material?: Material
  /** A word of place, time or weather follows, so the colour is its own ("a golden sunset"). */
  ahead?: boolean
  words: string[]
}

/** A witch who flies sits on her broom. */
export const FLYING_WITCH: Subject['art'] = { from: 'hand', name: 'flyingWitch' }

/** As dark as leaves its outline and legs to be seen. */
const BLACK_FUR = { h: 235, s: 0.05, l: 0.2 }

/** A scene under construction, filled word by word. */
export class Draft {
  readonly subjects: Subject[] = []
  readonly names: string[] = []
  readonly understood: string[] = []
  readonly ignored: string[] = []
  readonly without: string[] = []
  /** Words that are true only if the picture turns out to have what they speak of. */
  readonly promises: { raw: string; place?: Place; part?: NonNullable<Meaning['part']> }[] = []
  readonly tints: Scene['tints'] = {}
  readonly setting: Meaning & {
    weathers: NonNullable<Meaning['weather']>[]
    beyond?: Place
    framed?: boolean
  } = { weathers: [] }
  /** Ideas named so far, with the words that name them. */
  readonly ideas = new Map<Idea, string>()
  /** Those of them that the picture shows. */
  readonly shown: Idea[] = []
  celestial: Scene['celestial']
  pending: Pending = { words: [] }
  /** Who acts: the last living subject. Who was named last. Who a relation waits to bind. */
  actor = -1
  latest = -1
  link: { how: Relation['how'] | 'as'; from: number; word: string } | undefined
  /** The subject that this phrase named, and the one that the phrase right before it did: "cat astronaut" is one. */
  justNamed = -1
  previous = -1
  negated = false
  /** The part of the scene named last, which a colour after it would tint ("the sky is red"). */
  part: Meaning['part']
  /** The last thing named was a place: a colour after it is the place's own and dyes nobody. */
  afterPlace = false

  /** Living subjects that an "and" joins. */
  readonly pairs: [number, number][] = []

  /** Those who do what a subject does, because an "and" joins them. */
  company(index: number): number[] {
    return this.pairs.filter(([, to]) => to === index).flatMap(([from]) => [...this.company(from), from])
  }

  /** Takes the subject named last out again; what follows speaks of the one at `index`. */
  forgetLatest(index: number): void {
    this.subjects.pop()
    this.names.pop()
    this.latest = index
  }

  know(raw: string): void {
    if (raw && !this.understood.includes(raw)) this.understood.push(raw)
  }

  /** Whether a word has done something, or waits to. */
  hasSaid(raw: string): boolean {
    return this.understood.includes(raw) || this.pending.words.includes(raw)
  }

  /** What waits for a noun has done its work. */
  knowPending(): void {
    for (const word of this.pending.words) this.know(word)
    this.pending = { words: [] }
  }

  /** Takes back that a word did something. */
  forget(raw: string): void {
    const at = this.understood.indexOf(raw)
    if (at >= 0) this.understood.splice(at, 1)
    this.ignore(raw)
  }

  ignore(...words: string[]): void {
    for (const word of words) if (!this.ignored.includes(word)) this.ignored.push(word)
  }

  /** Adds a noun with everything that waits for it. */
  subject(noun: Noun, word: string): void {
    if (this.negated) {
      this.without.push(noun.name.replace('@', '').replaceAll('-', ' '), word.toLowerCase())
      this.know(word)
      return
    }
    this.afterPlace = false
    const { pending } = this
    const subject: Subject = {
      word,
      art: (pending.asleep && sleeperOf(noun.name)) || (pending.blooming && blossomOf(noun.name)) || noun.art,
      stance: noun.stance,
      bulk: noun.bulk,
      count:
        pending.count !== undefined && !(noun.plural && pending.count === 1)
          ? pending.count
          : noun.plural
            ? 3
            : 1,
      size: pending.size ?? 'normal',
      flying: pending.flying ?? false,
    }
    if (pending.colour) subject.colour = pending.colour
    if (pending.flying && noun.name === '@witch') subject.art = FLYING_WITCH
    if (pending.glowing) subject.glowing = true
    if (pending.pose) subject.pose = pending.pose
    else if (pending.asleep && subject.art === noun.art) subject.pose = 'asleep'
    if (pending.material) subject.material = pending.material
    this.knowPending()
    this.know(word)
    const same = this.names.indexOf(noun.name)
    const known = same >= 0 ? this.subjects[same] : undefined
    // "a red fox ... the fox": the same one again, unless the words tell them apart.
    if (known && !subject.colour && subject.count === 1 && subject.size === 'normal') {
      this.latest = same
      return
    }
    // Its own drawing is slate blue, which night and inks make bluer.
    if (noun.name === 'black-cat') subject.colour ??= BLACK_FUR
    this.subjects.push(subject)
    this.names.push(noun.name)
    this.latest = this.subjects.length - 1
  }

  /** Lays a subject down: by a drawing of it asleep, where there is one. */
  sleep(index: number): void {
    const subject = this.subjects[index]
    if (!subject) return
    const art = sleeperOf(this.names[index] ?? '')
    if (!art) {
      subject.pose = 'asleep'
      return
    }
    subject.art = art
  }

  /** Puts a tree into blossom; whether there was one. */
  bloom(index: number): boolean {
    const subject = this.subjects[index]
    const art = blossomOf(this.names[index] ?? '')
    if (subject && art) subject.art = art
    return subject?.stance === 'plant'
  }

  /** Gives what still waits for a noun to the noun before it ("un gato negro", "the sky is red"). */
  flush(): void {
    const { colour, flying, asleep, size, pose, glowing, words } = this.pending
    const last = this.subjects[this.latest]
    if (colour) {
      if (this.part && !this.tints[this.part]) this.tints[this.part] = colour
      else if (this.afterPlace && last) this.tints.land ??= colour
      else if (last && !last.colour) last.colour = colour
      else if (!this.tints.all) this.tints.all = colour
    }
    if (size && last && last.size === 'normal') last.size = size
    if (flying && last) last.flying = true
    if (asleep) this.sleep(this.actor)
    if (pose && last) last.pose ??= pose
    if (glowing && last) last.glowing = true
    if (colour || flying || pose || glowing || (size && last)) for (const w of words) this.know(w)
    this.pending = { words: [] }
  }
}
