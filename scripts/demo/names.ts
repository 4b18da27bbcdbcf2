/** What ends every friend's name, so that nobody takes one for a person. */
const MARK = ' (bot)'

const NAMES =
  'Wren Otto Marisol Bao Ines Kofi Yuki Saoirse Ravi Noor Tuomas Pilar Ezra Linnea Amadou Mina Caspian Dagny Hugo Zadie Anselm Rosa Ilja Keiko Mabel Tarek Juno Olmo Freya Sanjay Elin Bruno Nadia Piet Lulu Goran Aiko Felix Imani Otis'.split(
    ' ',
  )

/** How many friends there can be. */
export const FRIENDS_MOST = NAMES.length

/** The name of the friend with this number. */
export const nameOf = (index: number): string => `${NAMES[index % NAMES.length]}${MARK}`

export const isFriend = ({ name }: { name: string }): boolean => name.endsWith(MARK)
