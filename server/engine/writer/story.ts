import { type Cast, does, upper } from './cast.ts'
import type { Deal } from './Deal.ts'

type Shape = (cast: Cast, deal: Deal) => string
type Part = (cast: Cast) => string

const TURNS: readonly Part[] = [
  c => `Then ${c.other} sneezed, and everything that had been arranged was arranged differently.`,
  c => `That was when the lights went out, and ${c.sky} said, quite clearly: “Finally.”`,
  c => `Nobody expected ${c.other} to stand up. ${upper(c.other)} least of all.`,
  c => `What happened next was ${c.colour}, and took less time than a yawn.`,
  c => `But ${c.third} had kept the receipt.`,
  () => `Somebody opened the wrong door, which turned out to be the only one.`,
  c => `At the word “sandwich”, ${c.the} looked up.`,
  c => `It would have ended there, if ${c.other} had been able to whisper.`,
]
const ENDS: readonly Part[] = [
  c => `They still talk about it ${c.where}, on evenings when the bread is late.`,
  c => `${upper(c.the)} never said a word. The smile was enough.`,
  () => `In the morning there were two cups on the step, and both were warm.`,
  c => `And if you go there ${c.when}, bring something ${c.colour}. You will know why.`,
  c => `${upper(c.other)} kept the hat.`,
  () => `Some doors close softly because they mean to open again.`,
  c => `Nobody has counted ${c.third} since.`,
  () => `The rest was laundry, and it dried by itself.`,
]
const MIDDLES: readonly Part[] = [
  c => `All day it had been ${c.doing}, as if somebody paid by the hour.`,
  c => `${upper(c.sky)} leaned in to hear better.`,
  c => `There was a rule about ${c.other}, written on the wall in ${c.colour} chalk: not on Thursdays.`,
  c => `${upper(c.third)} pretended to read the paper.`,
  c => `The trouble with ${c.the}, people said, was the size of its plans.`,
  c => `For every question there was a drawer, and in every drawer a smaller ${c.hero.head}.`,
  () => `It was a good silence, the kind with a cushion in it.`,
  c => `It had borrowed a ladder for this, and courage, and one ${c.colour} sock.`,
]

const fable: Shape = (c, deal) => {
  const morals = [
    'Moral: whoever holds the lamp should also hold the door.',
    'Moral: never lend a boat to the tide.',
    'Moral: the loudest umbrella stays dry longest, but it stays alone.',
    'Moral: count your friends before you count your steps.',
  ]
  return [
    `Once, ${c.where}, there ${does(c, 'lived', 'lived')} ${c.a} and, not on speaking terms with it, ${c.anOther}.`,
    deal.one('middle', MIDDLES, 2)(c),
    deal.one('turn', TURNS)(c),
    deal.one('moral', morals),
  ].join('\n\n')
}

const report: Shape = (c, deal) => {
  const heads = [
    `LOCAL NEWS. ${upper(c.the)} ${does(c, 'was', 'were')} seen ${c.where} yesterday, ${c.doing}, to the surprise of ${c.other}.`,
    `STOP PRESS. ${upper(c.a)} ${does(c, 'has', 'have')} asked for asylum ${c.where}.`,
  ]
  const quotes = [
    `“I only went out for milk,” said a witness. “When I came back, it had a flag.”`,
    `“It waved,” said the mayor. “So I waved. One thing led to another.”`,
    `“You could hear it from here,” a neighbour told us, without saying what.`,
  ]
  const tails = [
    `Police ask anybody with information about ${c.third} to keep it.`,
    `The weather, meanwhile, has declined to comment.`,
    `Traffic was diverted around the feeling until evening.`,
  ]
  return [
    deal.one('head', heads),
    deal.one('quote', quotes),
    deal.one('turn', TURNS)(c),
    deal.one('news tail', tails),
  ].join('\n\n')
}

const diary: Shape = (c, deal) => {
  const [first, second, third] = deal.some(
    'diary',
    [
      `Monday. Still ${c.doing}. ${upper(c.other)} pretends not to notice.`,
      `Monday. Found ${c.a} ${c.where}. Fed it. A mistake, possibly.`,
      `Tuesday. ${upper(c.sky)} all day. We played cards; ${c.the} cheated, but beautifully.`,
      `Tuesday. It asked me my name. I gave it somebody else’s.`,
      `Wednesday. Everything here is ${c.colour} now, and nobody minds.`,
      `Wednesday. ${upper(c.third)} left a note: “Keep going.” No signature, wet at the edges.`,
    ],
    3,
  )
  const [a, b, d] = [first, second, third].sort((x, y) => dayOf(x) - dayOf(y))
  return [a, b, d, `Thursday. ${deal.one('end', ENDS)(c)}`].join('\n')
}

const dialogue: Shape = (c, deal) => {
  const [a, b, d] = deal.some(
    'talk',
    [
      [`“Is that ${c.the}?” asked ${c.other}.`, '“It depends who is asking, and whether there is cake.”'],
      [`“You are ${c.doing} again.”`, '“I never stopped. You only looked away.”'],
      [`“How long have you been ${c.where}?”`, '“Since before the stairs.”'],
      [`“What do you want most?”`, `“Something ${c.colour}. Or an apology. I am flexible.”`],
      [`“Does it hurt, being ${c.a}?”`, '“Only on bank holidays.”'],
      [`“And ${c.third}?”`, '“We do not discuss it at table.”'],
    ],
    3,
  )
  return [...(a ?? []), ...(b ?? []), ...(d ?? []), deal.one('end', ENDS)(c)].join('\n')
}

const small: Shape = (c, deal) => {
  const [m, n] = deal.some('middle', MIDDLES, 2)
  const starts = [
    `${upper(c.the)} arrived ${c.when} with one suitcase and no explanation.`,
    `There was exactly one map of it, and ${c.other} had drawn it from memory.`,
    `By the time we noticed ${c.the}, it had already paid the rent.`,
    `It began with ${c.anOther}, as these things do.`,
  ]
  return `${deal.one('start', starts)} ${m?.(c)} ${n?.(c)}\n\n${deal.one('turn', TURNS)(c)} ${deal.one('end', ENDS)(c)}`
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
const dayOf = (line: string | undefined) => DAYS.findIndex(day => line?.startsWith(day))

export const STORIES: readonly Shape[] = [fable, report, diary, dialogue, small]
