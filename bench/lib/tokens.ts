/** Every edit types one token, `~` and six digits, so that a receiver can be shown to have got exactly this edit. */
const TILDE = 0x7e
const DIGITS = 6

export const token = (number: number): string => `~${String(number).padStart(DIGITS, '0')}`

/** The numbers of all tokens in some bytes of an update. */
export function tokensIn(bytes: Uint8Array): number[] {
  const found: number[] = []
  for (let at = bytes.indexOf(TILDE); at >= 0; at = bytes.indexOf(TILDE, at + 1)) {
    let number = 0
    let index = 1
    for (; index <= DIGITS; index++) {
      const digit = (bytes[at + index] ?? 0) - 48
      if (digit < 0 || digit > 9) break
      number = number * 10 + digit
    }
    if (index > DIGITS) found.push(number)
  }
  return found
}
