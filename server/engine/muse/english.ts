import { readPrompt } from '../words/readPrompt.ts'
import { entryOf, type Said, type Slot, type Vocabulary } from './Vocabulary.ts'

/** Hand-picked: raw synonym lists hold oddities. */
const WEAK: Record<string, readonly string[]> = {
  beautiful: ['luminous', 'wind-polished', 'honey-lit'],
  nice: ['unhurried', 'sun-warmed', 'neighbourly'],
  amazing: ['improbable', 'thunderstruck', 'unrepeatable'],
  awesome: ['towering', 'improbable', 'hushed'],
  cool: ['silver-cold', 'offbeat', 'unbothered'],
  pretty: ['freckled', 'rain-washed', 'ribboned'],
  good: ['true', 'well-worn', 'honest'],
  big: ['barn-sized', 'hulking', 'tower-tall'],
  large: ['barn-sized', 'hulking', 'broad-shouldered'],
  small: ['thumb-sized', 'pocket', 'acorn-sized'],
  little: ['thumb-sized', 'pocket', 'wren-sized'],
  old: ['moss-eaten', 'creaking', 'sea-worn'],
  happy: ['grinning', 'sun-drunk', 'singing'],
  sad: ['rain-heavy', 'unanswered', 'slow-footed'],
  scary: ['eyeless', 'breathing', 'half-open'],
  strange: ['inside-out', 'whispering', 'left-handed'],
  interesting: ['two-faced', 'unfinished', 'humming'],
  lovely: ['dew-bright', 'apricot', 'lamplit'],
  dark: ['ink-black', 'lampless', 'velvet'],
  bright: ['brass-bright', 'lemon', 'noon-white'],
  colourful: ['painted', 'marigold and teal', 'confetti'],
  colorful: ['painted', 'marigold and teal', 'confetti'],
}
/** Words that a line loses nothing without; `very X` becomes X. */
const EMPTY = new Set([
  'very',
  'really',
  'quite',
  'rather',
  'just',
  'somewhat',
  'basically',
  'actually',
  'truly',
])

const KINDS_OF: Record<string, readonly string[]> = {
  bird: ['heron', 'wren', 'barn owl', 'magpie'],
  birds: ['starlings', 'herons', 'swifts'],
  tree: ['birch', 'fig tree', 'crooked pine', 'willow'],
  trees: ['birches', 'poplars', 'old pines'],
  flower: ['poppy', 'foxglove', 'sunflower'],
  flowers: ['poppies', 'foxgloves', 'marigolds'],
  dog: ['greyhound', 'wire-haired terrier', 'sheepdog'],
  cat: ['tabby', 'one-eyed tomcat', 'tortoiseshell cat'],
  fish: ['carp', 'lantern fish', 'pike'],
  horse: ['dapple-grey mare', 'shire horse', 'pony'],
  boat: ['dinghy', 'fishing trawler', 'paper boat'],
  ship: ['schooner', 'ice-breaker', 'galleon'],
  car: ['rust-red hatchback', 'taxi', 'delivery van'],
  house: ['stilt house', 'narrow townhouse', 'cabin'],
  building: ['water tower', 'brick mill', 'observatory'],
  food: ['dumplings', 'plum cake', 'a bowl of noodles'],
  fruit: ['blood orange', 'quince', 'bowl of figs'],
  man: ['lamplighter', 'ferryman', 'clockmaker'],
  woman: ['beekeeper', 'tram driver', 'cellist'],
  child: ['girl in yellow boots', 'boy with a kite'],
  person: ['night-shift baker', 'surveyor', 'stranger with an umbrella'],
  people: ['dockworkers', 'wedding guests', 'commuters'],
  animal: ['badger', 'lynx', 'hare'],
  animals: ['badgers', 'hares', 'foxes'],
  insect: ['dragonfly', 'moth', 'ladybird'],
  weather: ['drizzle', 'hail', 'heat haze'],
  music: ['a brass band', 'an accordion', 'a slow waltz'],
  monster: ['many-eyed lodger', 'bog giant', 'moth-winged thing'],
  road: ['gravel track', 'switchback road', 'tram line'],
  room: ['attic', 'boiler room', 'waiting room'],
}

/** What can stand at the end of a line after a comma. */
const SLOTS: Record<Slot, readonly string[]> = {
  light: [
    'lit from below',
    'one lamp left on',
    'backlit, every edge in gold',
    'light through slatted blinds',
    'a single window glowing',
  ],
  weather: [
    'thin rain',
    'fog up to the knees',
    'the first snow coming down',
    'wind in everything',
    'heat trembling over the ground',
  ],
  time: [
    'an hour before dawn',
    'late in the blue hour',
    'at the end of a long afternoon',
    'just after midnight',
    'on the last day of summer',
  ],
  place: [
    'at the edge of a sleeping town',
    'on a rooftop between chimneys',
    'in a greenhouse gone wild',
    'by the harbour wall',
    'deep in a birch wood',
  ],
  mood: [
    'hushed, as if before an answer',
    'tender and a little absurd',
    'solemn as a parade',
    'playful, up to something',
    'calm as held breath',
  ],
  detail: [
    'one red glove on the ground',
    'a paper crown',
    'a clock without hands',
    'somebody watching from far off',
    'wet footprints leading away',
  ],
  turn: [
    'and then somebody answers',
    'until the lights come back',
    'but nobody has told the cat',
    'and one of them is lying',
    'before the letter arrives',
  ],
}
/** Under water there is no golden hour. */
const UNDERWATER_LIGHT = [
  'rippling light from the surface',
  'lit by something that swims',
  'a shaft of green light',
]
const ORBIT_LIGHT = ['lit by a planet below', 'hard starlight on one side', 'a far sun low on the rim']

/** Wishes by what they want: slots filled from these instead. */
const WISHES: readonly { words: RegExp; why: Slot; lines: readonly string[] }[] = [
  {
    words: /mood|dark|eerie|spook|scar|creep|haunt|gloom|sad|lonel|melanchol|noir/,
    why: 'mood',
    lines: [
      'the last lamp going out',
      'rain that has not stopped since March',
      'a silence with something in it',
      'all the windows dark but one',
      'shadows longer than they should be',
      'fog that knows the way in',
    ],
  },
  {
    words: /happ|bright|warm|cheer|joy|light|sunn|cos[yi]|coz|friendl|sweet/,
    why: 'mood',
    lines: [
      'sun on every windowsill',
      'laughter from the next room',
      'warm as bread',
      'bunting in a light wind',
      'everybody’s sleeves rolled up',
      'lemon light all over',
    ],
  },
  {
    words: /weird|strange|odd|stranger|surreal|dream|crazy|wild|surpris|unexpect|magic/,
    why: 'detail',
    lines: [
      'gravity politely optional',
      'the moon on a string',
      'every shadow belonging to somebody else',
      'a staircase growing out of the floor',
      'fish swimming past at head height',
      'the clouds neatly labelled',
    ],
  },
  {
    words: /fun|silly|humou?r|joke|laugh|comic|absurd/,
    why: 'detail',
    lines: [
      'wearing a very small hat',
      'late for something important',
      'holding the wrong end of the map',
      'with a tax form',
      'convinced that it is winning',
      'mid-argument with a pigeon',
    ],
  },
  {
    words: /calm|quiet|peace|gentle|soft|slow|still/,
    why: 'mood',
    lines: [
      'nothing moving but the steam',
      'water like glass',
      'the hour when even dogs whisper',
      'snow on its way down',
      'everything breathing out',
      'one slow bell',
    ],
  },
  {
    words: /epic|grand|drama|heroic|bigger|action|exciting|energ|intens|power/,
    why: 'mood',
    lines: [
      'the sky torn open behind it',
      'banners cracking in the wind',
      'seen from far below',
      'a hundred drums',
      'lightning on the ridge',
      'the whole valley watching',
    ],
  },
  {
    words: /detail|specific|concrete|vivid|rich|more/,
    why: 'detail',
    lines: [
      'one red glove on the ground',
      'a chipped enamel cup',
      'salt dried white on the sleeves',
      'a ticket stub between two stones',
      'the smell of struck matches',
      'paint worn through at the handle',
    ],
  },
  {
    words: /colou?r|palette|red|blue|green|gold|pink/,
    why: 'light',
    lines: [
      'copper and deep teal',
      'one red thing in a grey world',
      'faded like a postcard',
      'ink blue with a seam of gold',
      'the pinks of early peaches',
      'all greens, none of them the same',
    ],
  },
]
const SHORTER = /short|less|simple|simpl|cut|trim|tight|concis/

/** For an empty page. */
const BEGINNINGS = [
  'a lighthouse keeper teaching the moon to swim',
  'two foxes waiting for the last tram, snow on their hats',
  'a library that only opens during thunderstorms',
  'my grandmother’s kitchen, floating an inch above the sea',
  'the smallest parade in the world, crossing a windowsill',
  'a whale asleep under the railway bridge',
]

/** Times that cannot both be. */
const CLASHES: readonly [RegExp, RegExp, string][] = [
  [
    /\b(?:night|midnight|moonlit)\b/i,
    /\b(?:high noon|noon|midday|broad daylight)(?: light| sun)?\b/i,
    'moonlight',
  ],
  [/\bunderwater\b/i, /\b(?:desert|campfire|bonfire)\b/i, 'seabed'],
  [/\b(?:snow|blizzard)\b/i, /\b(?:heatwave|heat wave|tropical)\b/i, 'frozen'],
]

/** English. */
export const english: Vocabulary = {
  stronger: word => entryOf(WEAK, word.toLowerCase()),
  empty: EMPTY,
  mayRepeat: new Set(),
  emphasis: /\b(?:very|really|quite|so)\s+$/i,
  kindsOf: word => entryOf(KINDS_OF, word.toLowerCase()),
  before(text, from, into) {
    const article = /\b(an?)\s+$/i.exec(text.slice(0, from))
    const right = /^[aeiou]/i.test(into) ? 'an' : 'a'
    if (!article?.[1] || article[1].toLowerCase() === right) return { from, into }
    return { from: article.index, into: `${right} ${into}` }
  },
  slots: SLOTS,
  waterLight: UNDERWATER_LIGHT,
  spaceLight: ORBIT_LIGHT,
  said,
  turns: /\b(?:until|but|then|before|suddenly|because)\b/i,
  wishes: WISHES,
  shorter: SHORTER,
  beginnings: BEGINNINGS,
  clashes: CLASHES,
}

function said(text: string): Said {
  const { time, weather, place, things, mood } = readPrompt(text)
  const inSpace = place === 'space' || place === 'moon' || place === 'mars'
  return {
    light: /\b(?:light|lit|lamp|glow|sun|moon|neon|candle|shadow|lantern)/i.test(text),
    time: time !== null,
    weather: weather.length > 0,
    place: place !== null || things.length >= 3,
    mood: mood !== null,
    where: place === 'underwater' ? 'water' : inSpace ? 'space' : 'air',
  }
}
