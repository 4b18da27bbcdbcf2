import type { Order } from '#shared/jam/commands.ts'
import type { Reason } from '#shared/reasons.ts'
import { checkWords } from './words.ts'

/** Rule U3: why the words of an order may not be shown outside a jam, or null. The prompt itself is screened at the lock. */
export function orderWordsFault({ command }: Order): Reason | null {
  const shown = wordsIn(command)
  return shown.every(text => checkWords(text).ok) ? null : 'UNSAFE'
}

function wordsIn(command: Order['command']): string[] {
  switch (command.kind) {
    case 'rename':
      return [command.name]
    case 'setTitle':
      return [command.title]
    case 'publish':
    case 'publishPast':
      return [command.card.title, command.card.alt]
    case 'say':
    case 'editLine':
      return [command.text]
    case 'askMuse':
      return [command.wish]
    default:
      return []
  }
}
