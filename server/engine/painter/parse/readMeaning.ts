import type { Pose } from '../scene.ts'
import { type Draft, FLYING_WITCH } from './draft.ts'
import { shaded } from './lexicon/colours.ts'
import { type Meaning, poseIn } from './lexicon/meaning.ts'
import type { Phrase } from './phrase.ts'
import { takeLight, takePart, takeSetting, tintSetting } from './readSetting.ts'
import { ownerOf } from './relate.ts'
import { saysAsleep } from './sleepers.ts'

/** Does something to whoever acts, and to those who are in the deed with them ("a bear and a rabbit dancing"). */
function act(draft: Draft, deed: (index: number) => void): boolean {
  const actor = draft.actor >= 0 ? draft.actor : draft.latest
  if (!draft.subjects[actor]) return false
  for (const index of [...draft.company(actor), actor]) deed(index)
  return true
}

function pose(draft: Draft, deed: Pose): boolean {
  return act(draft, index => {
    const subject = draft.subjects[index]
    if (subject) subject.pose ??= deed
  })
}

function markFlying(draft: Draft, index: number): void {
  const subject = draft.subjects[index]
  if (!subject) return
  subject.flying = true
  if (draft.names[index] === '@witch') subject.art = FLYING_WITCH
}

/** Where a phrase of the lexicon stands: whether a noun follows in its phrase, and whether a word of place or time comes next. */
export type Around = { followed: boolean; ahead: boolean }

/** Takes a word of the lexicon. A relation, a flight, a glow and a colour say nothing else; the others may say several things. */
export function takeMeaning(phrase: Phrase, m: Meaning, draft: Draft, { followed, ahead }: Around): void {
  const { raw } = phrase
  if (m.relation) takeRelation(phrase, m.relation, draft)
  else if (m.flying) takeFlying(raw, draft, followed)
  else if (m.glowing) takeGlowing(raw, draft, followed)
  else if (m.blooming && !m.weather) takeBlooming(raw, draft, followed)
  else if (m.colour && (followed || !(m.place || m.weather))) takeColour(raw, m, draft, ahead)
  else takeOthers(phrase, m, draft, followed)
}

function takeOthers({ raw, text }: Phrase, m: Meaning, draft: Draft, followed: boolean): void {
  if (m.blooming) takeBlooming(raw, draft, followed)
  if (m.light) takeLight(m.light, raw, draft)
  if (m.part) takePart(m.part, text, draft)
  if (saysAsleep(text)) {
    if (followed) {
      draft.pending.asleep = true
      draft.pending.words.push(raw)
    } else if (act(draft, i => draft.sleep(i))) draft.know(raw)
  }
  if (m.pose) takePose(raw, m.pose, draft, followed)
  tintSetting(m, draft)
  const known = takeSetting(m, raw, draft)
  takeMeasure(raw, m, draft)
  if (known) draft.know(raw)
  else if ((m.place || m.time || m.weather || m.mood || m.style) && !draft.hasSaid(raw)) draft.ignore(raw)
}

function takeRelation({ raw, text }: Phrase, relation: NonNullable<Meaning['relation']>, draft: Draft): void {
  draft.flush()
  if (saysAsleep(text)) act(draft, i => draft.sleep(i))
  const deed = poseIn(text)
  if (deed && pose(draft, deed)) draft.know(raw)
  const from = relation.actor && draft.actor >= 0 ? draft.actor : ownerOf(draft, draft.latest)
  if (/flying (?!an?$)|floating|hovering|soaring|gliding/.test(text)) markFlying(draft, from)
  if (from >= 0) draft.link = { how: relation.how, from, word: text }
  draft.part = undefined
}

function takeFlying(raw: string, draft: Draft, followed: boolean): void {
  if (followed) draft.pending.flying = true
  else markFlying(draft, ownerOf(draft, draft.latest))
  draft.pending.words.push(raw)
  if (!followed) draft.know(raw)
}

function takeGlowing(raw: string, draft: Draft, followed: boolean): void {
  const glowing = followed ? undefined : draft.subjects[draft.latest]
  if (glowing) glowing.glowing = true
  else draft.pending.glowing = true
  if (followed) draft.pending.words.push(raw)
  else draft.know(raw)
}

function takeBlooming(raw: string, draft: Draft, followed: boolean): void {
  if (followed) {
    draft.pending.blooming = true
    draft.pending.words.push(raw)
  } else if (draft.bloom(draft.latest)) draft.know(raw)
}

function takeColour(raw: string, m: Meaning, { pending }: Draft, ahead: boolean): void {
  if (!m.colour) return
  if (!pending.colour) {
    pending.colour = shaded(m.colour, pending.shade)
    pending.ahead = ahead
  }
  pending.words.push(raw)
}

function takePose(raw: string, deed: Pose, draft: Draft, followed: boolean): void {
  if (followed) {
    draft.pending.pose = deed
    draft.pending.words.push(raw)
  } else if (pose(draft, deed)) draft.know(raw)
  else draft.ignore(raw)
}

/** Number, size and shade wait for the noun that they measure. */
function takeMeasure(raw: string, { count, size, shade }: Meaning, { pending }: Draft): void {
  if (count !== undefined) pending.count = count
  if (size) pending.size = size
  if (shade) pending.shade = shade
  if (size || (count ?? 0) > 1) pending.words.push(raw)
}
