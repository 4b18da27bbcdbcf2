/** What can be done with a key in a jam. The buttons themselves wear these names (`shortcut`), so table, dialog and handler agree. */
export type Action =
  | 'write'
  | 'undo'
  | 'generate'
  | 'ready'
  | 'join'
  | 'choose'
  | 'large'
  | 'voteNow'
  | 'stop'
  | 'extend'
  | 'close'
  | 'publish'
  | 'another'
  | 'see'
  | 'talk'
  | 'cheer'
  | 'catchUp'
  | 'people'
  | 'pause'
  | 'skip'
  | 'more'
  | 'theme'
  | 'invite'
  | 'help'
  | 'away'

/**
 * `press`: a single key that presses whatever wears the action's name. Where it is missing, the part handles its keys itself, and the
 * table only tells of them. `shown` are the key caps, as arrays of what is held together.
 */
type Key = { action: Action; press?: string; shown: readonly (readonly string[])[] }

export const KEYS: readonly Key[] = [
  { action: 'write', press: 'w', shown: [['W']] },
  { action: 'undo', shown: [['mod', 'Z']] },
  { action: 'generate', shown: [['mod', 'enter']] },
  { action: 'ready', press: 'y', shown: [['Y']] },
  { action: 'join', press: 'j', shown: [['J']] },
  { action: 'choose', shown: [['1–8']] },
  { action: 'large', shown: [['enter']] },
  { action: 'extend', press: 'e', shown: [['E']] },
  { action: 'close', press: 'c', shown: [['C']] },
  { action: 'voteNow', press: 'v', shown: [['V']] },
  { action: 'stop', press: 's', shown: [['S']] },
  { action: 'publish', press: 'p', shown: [['P']] },
  { action: 'another', press: 'n', shown: [['N']] },
  { action: 'see', press: 'o', shown: [['O']] },
  { action: 'talk', press: 't', shown: [['T']] },
  { action: 'cheer', shown: [['shift', '1–6']] },
  { action: 'catchUp', press: 'u', shown: [['U']] },
  { action: 'people', press: 'g', shown: [['G']] },
  { action: 'pause', press: 'k', shown: [['K']] },
  { action: 'skip', press: 'x', shown: [['X']] },
  { action: 'more', press: 'm', shown: [['M']] },
  { action: 'theme', press: 'd', shown: [['D']] },
  { action: 'invite', press: 'i', shown: [['I']] },
  { action: 'help', press: '?', shown: [['?']] },
  { action: 'away', shown: [['escape']] },
]

/** The action of a pressed key without Ctrl, Alt or Cmd, or null. */
export function actionOf(key: string): Action | null {
  return KEYS.find(({ press }) => press !== undefined && press === key.toLowerCase())?.action ?? null
}

/** What a part wears so that its key finds it: spread over a button, a link or a field. */
export function shortcut(action: Action): Record<`data-${string}` | `aria-${string}`, string> {
  const press = KEYS.find(key => key.action === action)?.press
  return press
    ? { 'data-action': action, 'aria-keyshortcuts': press.toUpperCase() }
    : { 'data-action': action }
}
