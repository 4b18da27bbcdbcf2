/** What can be done with a key in a jam. The buttons themselves wear these names (`shortcut`), so table, dialog and handler agree. */
export type Action =
  | 'write'
  | 'undo'
  | 'generate'
  | 'ready'
  | 'join'
  | 'kind'
  | 'style'
  | 'shape'
  | 'variants'
  | 'seed'
  | 'engine'
  | 'bring'
  | 'letGo'
  | 'muse'
  | 'take'
  | 'drop'
  | 'choose'
  | 'large'
  | 'voteNow'
  | 'stop'
  | 'extend'
  | 'close'
  | 'publish'
  | 'another'
  | 'fresh'
  | 'see'
  | 'copy'
  | 'talk'
  | 'cheer'
  | 'catchUp'
  | 'rounds'
  | 'people'
  | 'settings'
  | 'admit'
  | 'decline'
  | 'pause'
  | 'skip'
  | 'more'
  | 'theme'
  | 'lock'
  | 'end'
  | 'anew'
  | 'invite'
  | 'unfollow'
  | 'help'
  | 'away'
  | 'subtle'
  | 'strong'
  | 'restyle'
  | 'start'
  | 'turn'
  | 'zoom'
  | 'compare'
  | 'download'
  | 'voteFor'
  | 'cursor'
  | 'follow'
  | 'handOver'
  | 'mute'
  | 'unseat'
  | 'remove'
  | 'rename'
  | 'stand'

/** Where a key is at home: at any time, in one step of the round, at a picture (large, or the winner in the reveal), in a person's menu. */
export type When = 'ever' | 'write' | 'make' | 'vote' | 'reveal' | 'end' | 'picture' | 'person'

/**
 * `press`: a single key that presses whatever wears the action's name. Where it is missing, the part handles its keys itself, and the
 * table only tells of them. `shown` are the key caps, as arrays of what is held together. A letter may do two things where they are
 * never in sight together.
 */
type Key = { action: Action; when: When; press?: string; shown: readonly (readonly string[])[] }

const one = (action: Action, when: When, press: string): Key => ({
  action,
  when,
  press,
  shown: [[press.toUpperCase()]],
})

export const KEYS: readonly Key[] = [
  one('write', 'write', 'w'),
  { action: 'undo', when: 'write', shown: [['mod', 'Z']] },
  { action: 'generate', when: 'write', shown: [['mod', 'enter']] },
  one('ready', 'write', 'y'),
  one('join', 'ever', 'j'),
  one('kind', 'write', 'p'),
  one('style', 'write', 'f'),
  one('shape', 'write', 's'),
  one('variants', 'write', 'v'),
  one('seed', 'write', 'o'),
  one('engine', 'write', '/'),
  one('bring', 'write', 'b'),
  one('letGo', 'write', 'n'),
  one('muse', 'write', 'r'),
  one('take', 'write', 'e'),
  one('drop', 'write', 'c'),
  { action: 'choose', when: 'vote', shown: [['1–8']] },
  { action: 'large', when: 'vote', shown: [['enter']] },
  one('extend', 'vote', 'e'),
  one('close', 'vote', 'c'),
  one('voteNow', 'make', 'v'),
  one('stop', 'make', 's'),
  one('publish', 'reveal', 'p'),
  one('another', 'reveal', 'n'),
  one('fresh', 'reveal', 's'),
  one('see', 'reveal', 'o'),
  one('copy', 'reveal', 'c'),
  one('talk', 'ever', 't'),
  { action: 'cheer', when: 'ever', shown: [['shift', '1–6']] },
  one('catchUp', 'ever', 'u'),
  one('rounds', 'ever', 'h'),
  one('people', 'ever', 'g'),
  one('settings', 'ever', ','),
  one('invite', 'ever', 'i'),
  one('unfollow', 'ever', '.'),
  one('admit', 'ever', 'a'),
  one('decline', 'ever', 'z'),
  one('pause', 'ever', 'k'),
  one('skip', 'ever', 'x'),
  one('more', 'write', 'm'),
  one('theme', 'write', 'd'),
  one('lock', 'ever', 'l'),
  one('end', 'ever', 'q'),
  one('anew', 'end', 'n'),
  one('help', 'ever', '?'),
  { action: 'away', when: 'ever', shown: [['escape']] },
  one('subtle', 'picture', 'v'),
  one('strong', 'picture', 'b'),
  one('restyle', 'picture', 'r'),
  one('start', 'picture', 'f'),
  { action: 'turn', when: 'picture', shown: [['←'], ['→'], ['1–8']] },
  { action: 'zoom', when: 'picture', shown: [['+'], ['−']] },
  one('compare', 'picture', 'm'),
  one('download', 'picture', 'd'),
  one('voteFor', 'picture', 'y'),
  one('cursor', 'person', 'c'),
  one('follow', 'person', 'f'),
  one('handOver', 'person', 'h'),
  one('mute', 'person', 'm'),
  one('unseat', 'person', 's'),
  one('remove', 'person', 'r'),
  one('rename', 'person', 'n'),
  one('stand', 'person', 'l'),
]

/** What a pressed key without Ctrl, Alt or Cmd may do; the first of them that is in sight is meant. */
export function actionsOf(key: string): Action[] {
  return KEYS.filter(({ press }) => press === key.toLowerCase()).map(({ action }) => action)
}

/** What a part wears so that its key finds it: spread over a button, a link or a field. */
export function shortcut(action: Action): Record<`data-${string}` | `aria-${string}`, string> {
  const press = KEYS.find(key => key.action === action)?.press
  return press
    ? { 'data-action': action, 'aria-keyshortcuts': press.toUpperCase() }
    : { 'data-action': action }
}
