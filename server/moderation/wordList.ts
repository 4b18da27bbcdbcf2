/**
 * The words that may not stand in names, titles and what is shown outside a jam. Kept short on purpose: slurs, calls for harm, and
 * what joins children with sex. Swearing is not here. Lower case, Latin letters only; plurals are listed.
 */

/** Refused as a whole word, however spelled out or decorated. */
export const REFUSED: readonly string[] = [
  'nigger',
  'niggers',
  'nigga',
  'niggas',
  'faggot',
  'faggots',
  'faggy',
  'kike',
  'kikes',
  'wetback',
  'wetbacks',
  'tranny',
  'trannies',
  'shemale',
  'shemales',
  'towelhead',
  'towelheads',
  'raghead',
  'ragheads',
  'sandnigger',
  'gook',
  'gooks',
  'chinks',
  'paki',
  'pakis',
  'beaner',
  'beaners',
  'jigaboo',
  'pickaninny',
  'untermensch',
  'kys',
  'lolicon',
  'lolicons',
  'shotacon',
  'jailbait',
  'childporn',
  'kiddieporn',
  'pedoporn',
]

/** Refused inside a longer word too: no innocent word holds these but the ones below. */
export const STEMS: readonly string[] = ['nigger', 'faggot', 'lolicon', 'childporn']
export const INNOCENT: readonly string[] = ['snigger', 'sniggers', 'sniggered', 'sniggering', 'sniggerer']

/** Refused as words next to each other. */
export const PHRASES: readonly (readonly string[])[] = [
  ['kill', 'yourself'],
  ['kill', 'urself'],
  ['gas', 'the', 'jews'],
  ['kill', 'all', 'jews'],
  ['kill', 'all', 'muslims'],
  ['kill', 'all', 'blacks'],
  ['heil', 'hitler'],
  ['sieg', 'heil'],
  ['child', 'porn'],
  ['white', 'power'],
]

/** Words of sex; refused only together with a word or an age of a child. */
export const SEXUAL: readonly string[] = [
  'sex',
  'sexy',
  'sexual',
  'sexually',
  'sexualized',
  'sexualised',
  'porn',
  'porno',
  'pornographic',
  'erotic',
  'erotica',
  'nsfw',
  'hentai',
  'lewd',
  'nude',
  'nudes',
  'naked',
  'topless',
  'undressed',
  'undressing',
  'lingerie',
  'fetish',
  'orgasm',
  'rape',
  'raped',
  'blowjob',
  'fuck',
  'fucked',
  'fucking',
]
export const CHILD: readonly string[] = [
  'child',
  'children',
  'childlike',
  'kid',
  'kids',
  'kiddie',
  'toddler',
  'toddlers',
  'infant',
  'infants',
  'preteen',
  'preteens',
  'tween',
  'teen',
  'teens',
  'teenage',
  'teenager',
  'teenagers',
  'underage',
  'minors',
  'schoolgirl',
  'schoolgirls',
  'schoolboy',
  'schoolboys',
  'loli',
  'lolita',
  'shota',
]
/** "Little girl", "young boy": the two words together say a child. */
export const YOUNG: readonly string[] = ['little', 'young', 'small', 'tiny']
export const YOUNG_PERSON: readonly string[] = ['girl', 'girls', 'boy', 'boys']
