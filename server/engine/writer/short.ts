import { type Cast, does, upper } from './cast.ts'
import type { Deal } from './Deal.ts'

type Shape = (cast: Cast, deal: Deal) => string

/** One or two sentences that stand under something. */
export const CAPTIONS: readonly Shape[] = [
  (c, deal) =>
    `Fig. ${deal.one('figure', ['1', '4', '12', '27', '88'])}: ${c.a}, ${c.doing}. Not to scale. Not to be fed.`,
  c => `${upper(c.the)} and ${c.other}, moments before the misunderstanding.`,
  (c, deal) =>
    `Untitled (${c.hero.name} ${c.where}). ${deal.one('medium', ['Mixed feelings on canvas', 'Rain on borrowed paper', 'Oil, salt and two apologies', 'Light, found'])}. On loan from ${c.other}.`,
  c => `From left to right: ${c.the}, ${c.other}, ${c.third}, and the reason we no longer speak of it.`,
  c => `Rare photograph of ${c.the} ${does(c, 'admitting', 'admitting')} that ${c.other} was right.`,
  c =>
    `${upper(c.when)}, ${c.where}. Everybody remembers it differently; ${c.the} ${does(c, 'remembers', 'remember')} it loudest.`,
  (c, deal) =>
    `Today’s forecast: mostly ${c.hero.head}, with ${c.sky} from the west and a ${deal.one('chance', ['small', 'fair', 'shocking', 'tender'])} chance of ${c.other}.`,
  c => `If lost, please return ${c.the} to ${c.other}. If found happy, leave as it is.`,
  c => `Nobody told ${c.the} that the war with ${c.other} was over, and by now it was mostly about the soup.`,
  c => `Day 43. ${upper(c.other)} still believes that I am ${c.a}.`,
]

/** One line to remember. */
export const TAGLINES: readonly Shape[] = [
  c => `${upper(c.hero.name)}. Now with more ${c.other.replace(/^(?:the|my|our|your) /, '')}.`,
  c => `Come for ${c.the}. Stay for ${c.other}.`,
  (_, deal) => `${deal.one('be', ['Be late.', 'Be loud.', 'Be soft.', 'Be odd.'])} It’ll wait.`,
  c => `What would ${c.the} do?`,
  c => `Not every ${c.hero.plural ? 'one of them' : c.hero.head} ${does(c, 'needs', 'needs')} a reason.`,
  c => `Less noise. More ${c.hero.head}.`,
  c => `${upper(c.the)}: because ${c.other} can’t do everything.`,
  c => `Some things shine. ${upper(c.the)} ${does(c, 'hums', 'hum')}.`,
  c => `Ask for ${c.the} by name.`,
  c => `${upper(c.where)}, anything counts.`,
  c => `Made of ${c.sky.replace(/^the /, '')}. Kept by ${c.other}.`,
  c => `Feel the ${c.hero.head}.`,
  c => `First ${c.the}. Then the world.`,
]
