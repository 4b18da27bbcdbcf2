import * as z from 'zod/mini'
import type { UserId, VisitId } from '../ids.ts'
import { USER_PATTERN, VISIT_PATTERN } from '../ids.ts'
import { KINDS, SHAPES } from '../kinds.ts'
import {
  ALT_UNITS,
  COLOURS,
  LINE_UNITS,
  MUSE_EDITS,
  NAME_UNITS,
  ROUNDS_MAX,
  SEATS_MAX,
  TITLE_UNITS,
  VARIANTS_MAX,
  WISH_UNITS,
} from '../limits.ts'
import { line, paragraph } from '../text.ts'
import { BASIS_HOWS } from './state.ts'

const userId = z.custom<UserId>(value => typeof value === 'string' && USER_PATTERN.test(value))

export const nameSchema = line(1, NAME_UNITS)
export const colourSchema = z.int().check(z.gte(0), z.lt(COLOURS))

const style = z.string().check(z.maxLength(20), z.regex(/^[a-z]+(?:-[a-z]+)*$/))

/** The parameters a person can change; each is optional so that two people's chips do not overwrite each other. */
export const paramsSchema = z.strictObject({
  kind: z.optional(z.enum(KINDS)),
  style: z.optional(style),
  shape: z.optional(z.enum(SHAPES)),
  engine: z.optional(z.string().check(z.maxLength(20), z.regex(/^[a-z]+(?:-[a-z]+)*$/))),
  variants: z.optional(z.int().check(z.gte(1), z.lte(VARIANTS_MAX))),
  seed: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(0xffffffff)))),
})

export const cardSchema = z.strictObject({
  title: line(1, TITLE_UNITS),
  alt: paragraph(1, ALT_UNITS),
  showPrompt: z.boolean(),
  riffs: z.boolean(),
})

const place = z.int().check(z.gte(0), z.lt(VARIANTS_MAX))
const round = z.int().check(z.gte(1))
const time = z.nullable(z.int().check(z.gte(5_000), z.lte(600_000)))

const settingsSchema = z.strictObject({
  whoGenerates: z.optional(z.enum(['anyone', 'host', 'allReady'])),
  seats: z.optional(z.int().check(z.gte(1), z.lte(SEATS_MAX))),
  ask: z.optional(z.boolean()),
  locked: z.optional(z.boolean()),
  writingTime: z.optional(time),
  voteTime: z.optional(time),
  revealTime: z.optional(time),
  talk: z.optional(z.enum(['everyone', 'players'])),
  bloc: z.optional(z.enum(['third', 'off'])),
  rounds: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(ROUNDS_MAX)))),
  themes: z.optional(z.boolean()),
})

const lineText = line(1, LINE_UNITS)
/** A line of talk is named by the entry that said it. */
const lineSeq = z.int().check(z.gte(1))

/** What a person may ask of a jam. Parsed at the door; decided in `server/jam/decide`. */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sit') }),
  z.strictObject({ kind: z.literal('stand') }),
  z.strictObject({ kind: z.literal('rename'), name: nameSchema, colour: colourSchema }),
  z.strictObject({ kind: z.literal('setTitle'), title: line(0, TITLE_UNITS) }),
  z.strictObject({ kind: z.literal('setVisibility'), visibility: z.enum(['unlisted', 'public', 'private']) }),
  z.strictObject({ kind: z.literal('setPreset'), preset: z.enum(['open', 'party', 'studio']) }),
  z.strictObject({ kind: z.literal('setSettings'), settings: settingsSchema }),
  z.strictObject({ kind: z.literal('setParams'), params: paramsSchema }),
  z.strictObject({ kind: z.literal('setReady'), ready: z.boolean() }),
  z.strictObject({ kind: z.literal('askMuse'), wish: line(0, WISH_UNITS) }),
  z.strictObject({
    kind: z.literal('takeOffer'),
    ask: z.int().check(z.gte(1)),
    edits: z.array(z.int().check(z.gte(0), z.lt(MUSE_EDITS))).check(z.minLength(1), z.maxLength(MUSE_EDITS)),
  }),
  z.strictObject({ kind: z.literal('dropOffer'), ask: z.int().check(z.gte(1)) }),
  z.strictObject({ kind: z.literal('generate') }),
  z.strictObject({ kind: z.literal('cancel') }),
  z.strictObject({ kind: z.literal('voteNow') }),
  z.strictObject({ kind: z.literal('vote'), place }),
  z.strictObject({ kind: z.literal('extend') }),
  z.strictObject({ kind: z.literal('closeVote') }),
  z.strictObject({ kind: z.literal('publish'), card: cardSchema }),
  z.strictObject({ kind: z.literal('nextRound') }),
  z.strictObject({ kind: z.literal('skip') }),
  z.strictObject({ kind: z.literal('drawTheme') }),
  /** The round being written, or the next one, grows from a picture of this jam; `style` with 'restyle' alone. */
  z.strictObject({
    kind: z.literal('startFrom'),
    of: round,
    place,
    how: z.enum(BASIS_HOWS),
    style: z.optional(style),
  }),
  z.strictObject({ kind: z.literal('clearBasis') }),
  z.strictObject({ kind: z.literal('publishPast'), of: round, card: cardSchema }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('end') }),
  z.strictObject({ kind: z.literal('handOver'), to: userId }),
  z.strictObject({ kind: z.literal('admit'), who: userId }),
  z.strictObject({ kind: z.literal('decline'), who: userId }),
  z.strictObject({ kind: z.literal('unseat'), who: userId }),
  z.strictObject({ kind: z.literal('mute'), who: userId, muted: z.boolean() }),
  z.strictObject({ kind: z.literal('remove'), who: userId }),
  z.strictObject({ kind: z.literal('say'), text: lineText }),
  z.strictObject({ kind: z.literal('editLine'), line: lineSeq, text: lineText }),
  z.strictObject({ kind: z.literal('removeLine'), line: lineSeq }),
  z.strictObject({ kind: z.literal('forgive'), who: userId }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandKind = Command['kind']

/** Commands that mean something only in the phase and round they name; elsewhere they get STALE (rule L7). */
export const PHASE_BOUND: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'setReady',
  'generate',
  'cancel',
  'voteNow',
  'vote',
  'extend',
  'closeVote',
  'publish',
  'nextRound',
  'skip',
  'drawTheme',
  'startFrom',
  'clearBasis',
  'askMuse',
  'takeOffer',
  'dropOffer',
])

export const PHASE_NAMES = [
  'writing',
  'locked',
  'generating',
  'voting',
  'runoff',
  'reveal',
  'published',
  'paused',
  'ended',
] as const

/** A command as sent: which visit, its counter in that visit, and the round and phase its sender saw. */
export const orderSchema = z.strictObject({
  visit: z.custom<VisitId>(value => typeof value === 'string' && VISIT_PATTERN.test(value)),
  n: z.int().check(z.gte(1), z.lte(1_000_000_000)),
  round: z.int().check(z.gte(0)),
  phase: z.enum(PHASE_NAMES),
  /** Rule L8: how many text messages this page has sent; Generate and Publish wait until they are durable. */
  sent: z.optional(z.int().check(z.gte(0))),
  command: commandSchema,
})
export type Order = z.infer<typeof orderSchema>
