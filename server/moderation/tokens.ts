/** A word as it is compared, the same before digits and signs became letters, and where it stands in the text (UTF-16 units). */
export type Token = { word: string; raw: string; from: number; to: number }

/** Letters of other scripts that look like Latin ones, where they stand among Latin letters. */
const LOOKALIKES = new Map(
  [...'аaеeоoрpсcхxуyкkіiјjѕsһhԁdɡgοoαaεeιiκkνvρpτtυuıi'].reduce<[string, string][]>(
    (pairs, letter, index, all) => {
      const latin = all[index + 1]
      if (index % 2 === 0 && latin) pairs.push([letter, latin])
      return pairs
    },
    [],
  ),
)
/** Digits and signs read as letters inside a word. */
const LEET = new Map(
  Object.entries({
    0: 'o',
    1: 'i',
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
    8: 'b',
    9: 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
    '€': 'e',
  }),
)
const SIGNS = new Set('@$!|€')

const isLetter = (char: string) => /^\p{L}$/u.test(char)
const isDigit = (char: string) => /^\p{Nd}$/u.test(char)

type Char = { char: string; from: number; to: number }

/** Compatibility forms, case, marks and invisible characters are gone; each character knows where it came from. */
function plainChars(text: string): Char[] {
  const chars: Char[] = []
  let at = 0
  for (const symbol of text) {
    const from = at
    at += symbol.length
    const plain = symbol
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Cf}]/gu, '')
    for (const char of plain) chars.push({ char, from, to: at })
  }
  return chars
}

/** The words of a text, in order. Digits and signs belong to a word where they touch a letter on both sides or stand among digits. */
export function tokensOf(text: string): Token[] {
  const chars = plainChars(text)
  const tokens: Token[] = []
  let run: Char[] = []
  const end = () => {
    while (run.length > 0 && SIGNS.has(run.at(-1)?.char ?? '')) run.pop()
    const [first] = run
    const last = run.at(-1)
    if (first && last) {
      const raw = run.map(({ char }) => char).join('')
      tokens.push({ word: wordOf(raw), raw, from: first.from, to: last.to })
    }
    run = []
  }
  for (const one of chars) {
    if (isLetter(one.char) || isDigit(one.char) || (SIGNS.has(one.char) && run.length > 0)) run.push(one)
    else if (one.char !== '') end()
  }
  end()
  return tokens
}

/** Pure numbers stay numbers; in words, digits, signs and lookalikes become the letters they stand for. */
function wordOf(raw: string): string {
  if (!/\p{L}/u.test(raw)) return raw
  const latin = /[a-z]/.test(raw)
  let word = ''
  for (const char of raw) word += LEET.get(char) ?? (latin ? LOOKALIKES.get(char) : undefined) ?? char
  return word
}
