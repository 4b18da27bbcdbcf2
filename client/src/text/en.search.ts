/** Looking for pictures by their words. */
export const search = {
  label: 'Search the pictures',
  placeholder: 'Search',
  heading: (words: string) => `Pictures with “${words}”`,
  emptyTitle: (words: string) => `No picture with “${words}” yet`,
  emptyText:
    'Whole words are looked for in titles, descriptions and prompts. Try fewer of them, or write that picture yourselves.',
  all: 'All pictures',
  end: 'That is every picture with these words.',
}
