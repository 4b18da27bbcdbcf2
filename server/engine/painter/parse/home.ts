import type { Place, Subject, Time } from '../scene.ts'

/** Where a drawing is at home when the prompt names no place. */
const HOMES: Partial<Record<Place, string>> = {
  space:
    'rocket flying-saucer satellite ringed-planet comet alien @astronaut @spaceship globe-showing-americas milky-way @satellite',
  sea: 'ship ferry sailboat speedboat @pirateShip @sailingShip whale spouting-whale dolphin orca @lighthouse person-surfing dove @submarine @pirate @sailor @paperBoat ring-buoy anchor @messageBottle',
  harbour: 'ferry @fisherman',
  lake: '@capybara swan duck @canoe person-rowing-boat frog lotus flamingo @heron fishing-pole otter beaver',
  underwater:
    'fish tropical-fish blowfish octopus @octopus squid jellyfish @jellyfish shark seal lobster shrimp mermaid @mermaid merman coral @diver spiral-shell oyster @anglerfish',
  desert: 'camel two-hump-camel cactus scorpion @pyramid lizard snake rattlesnake @sphinx llama',
  snowfield:
    'penguin polar-bear snowman seal mammoth skier snowboarder sled @igloo wolf ice-skate christmas-tree santa-claus @santa @viking moose',
  jungle: 'monkey gorilla orangutan tiger parrot sloth leopard peacock crocodile @crocodile t-rex sauropod',
  forest:
    '@branch fox bear deer owl hedgehog chipmunk mushroom raccoon rabbit badger boar fairy @elf @witch @treehouse @cottage @campfire ogre troll hairy-creature wolf moose skunk camping tent evergreen-tree snail @gnome @dwarf @treant @sleepingFox unicorn @unicorn spider @cabin',
  meadow:
    '@fence cow ewe horse goat pig butterfly honeybee @windmill lion elephant giraffe zebra sunflower deciduous-tree tulip rooster chicken hen @scarecrow tractor kite @barn @hotAirBalloon donkey rhinoceros bison ox ram @well',
  mountains:
    'dragon eagle castle @castle @dragon @knight mountain-cableway @cableCar person-climbing goat llama panda @pagoda @monk locomotive @observatory @sword phoenix shinto-shrine mountain-railway @samurai @throneOfStone',
  city: 'bus taxi automobile helicopter superhero tokyo-tower metro police-car office-building dove motorcycle racing-car t-rex fire-engine rat @tram black-cat alien-monster',
  street:
    '@skateboard bicycle @streetLamp @phoneBox @tram fire-hydrant kick-scooter motor-scooter skateboard umbrella postbox @detective convenience-store trolleybus @busStop roller-skate person-biking vertical-traffic-light',
  village: 'church house houses hut @cottageRow house-with-garden snowman',
  kitchen:
    'hamburger pizza birthday-cake shortcake cupcake hot-beverage teapot pancakes croissant bread cookie doughnut steaming-bowl spaghetti sushi egg cooking pot-of-food pie cheese-wedge @chef wine-glass avocado taco burrito red-apple banana lemon carrot broccoli chopsticks spoon kitchen-knife bubble-tea pretzel french-fries beer-mug cook knife toaster @toaster soft-ice-cream ice-cream sandwich bacon potato tomato onion garlic',
  library:
    'books open-book closed-book @bookshelf @typewriter scroll @wizard candle @globe glasses black-nib crystal-ball @librarian @potion hourglass-done @hourglass magnifying-glass-tilted-left @scholar microscope alembic',
  stage:
    'guitar violin saxophone trumpet drum microphone ballet-dancer woman-dancing man-dancing @piano @harp @musician banjo accordion musical-keyboard @clown performing-arts mirror-ball person-juggling maracas trombone flute @singer @gramophone top-hat @dj',
  room: 'teddy-bear @rubberDuck bed couch-and-lamp chair cat-face television radio telephone @armchair @musicBox @snowGlobe @throne laptop desktop-computer light-bulb alarm-clock mantelpiece-clock door mirror bathtub @robot candle yarn window toilet potted-plant socks hamster game-die chess-pawn video-game nesting-dolls framed-picture @lamp @sleepingCat @sleepingDog umbrella-stand wrapped-gift broom soap key sewing-needle puzzle-piece camera @dinosaurSkeleton crown old-key treasure-chest gem-stone',
  garden:
    '@bench @hotTub rose tulip cherry-blossom bouquet snail hibiscus blossom potted-plant fountain @fountain @greenhouse peacock lady-beetle seedling bug shovel worm hyacinth @hammock @gnome @birdhouse @swing basket headstone skull jack-o-lantern ghost zombie @vampire @skeleton bat coffin ant',
  clouds:
    'airplane @balloon bird eagle @hotAirBalloon @zeppelin small-airplane parachute pegasus @pegasus bat kite @angel feather @biplane cloud',
  beach:
    '@surfboard crab palm-tree @sandcastle turtle umbrella-on-ground beach-with-umbrella coconut spiral-shell flip-flop person-surfing surfboard thong-sandal @surfboard pineapple bikini',
  cave: 'bat @crystal @dwarf treasure-chest @skeleton skull-cave axe pick',
  volcano: 'phoenix @devil ogre fire',
}
const homeOf = new Map(
  Object.entries(HOMES).flatMap(([place, names]) =>
    (names ?? '').split(' ').map(n => [n, place as Place] as const),
  ),
)

/** Drawings that belong to the night when no word names the time. */
const NOCTURNAL = new Set(
  'owl bat ghost zombie jack-o-lantern @vampire @witch @campfire fireworks comet @werewolf @skeleton coffin @streetLamp shooting-star'.split(
    ' ',
  ),
)

const FURNITURE = new Set(['couch-and-lamp', 'bed', '@armchair', 'bathtub'])

/** Places with walls around them. */
export const INDOORS: ReadonlySet<Place> = new Set(['room', 'library', 'kitchen', 'stage'])

/** Places without a sky over them. */
export const SHELTERED: ReadonlySet<Place> = new Set([...INDOORS, 'cave', 'underwater'])

/**
 * The place where a scene's subjects are at home.
 * @param names target names in the order of the subjects
 */
export function homePlace(subjects: readonly Subject[], names: readonly string[]): Place {
  // Ships are not met under water: whatever lives there comes up to them.
  if (subjects.some(s => s.stance === 'water') && subjects.some(s => s.stance === 'submerged')) return 'sea'
  if (names.includes('@rooftop')) return 'city'
  // Whoever is on a sofa is where the sofa is.
  if (names.some(n => FURNITURE.has(n))) return 'room'
  if (subjects.some(s => s.relation?.how === 'on' && names[s.relation.to] === '@surfboard')) return 'sea'
  // Nobody rides a horse in the parlour.
  const mount = subjects.find(s => s.relation?.how === 'riding')?.relation?.to
  if (mount !== undefined) {
    const [first = 'meadow', other = 'meadow'] = [names[0], names[mount]].map(
      n => homeOf.get(n ?? '') ?? 'meadow',
    )
    return INDOORS.has(first) ? (INDOORS.has(other) ? 'meadow' : other) : first
  }
  // A building stands out of doors, whoever is beside it, and at its own home rather than at theirs.
  const buildings = names.filter((_, index) => rooted(subjects[index]))
  // What somebody has with them says less of where they are than they do themselves.
  const held = new Set(
    subjects.flatMap(s =>
      [s.relation, ...(s.also ?? [])].flatMap(r =>
        r?.how === 'holding' || r?.how === 'wearing' ? [r.to] : [],
      ),
    ),
  )
  const own = names.filter((_, index) => !held.has(index))
  const homeless = own.every(name => !homeOf.has(name))
  if (homeless && held.size > 0 && buildings.length === 0 && subjects[0]?.stance === 'land')
    return names.some((name, index) => held.has(index) && INDOORS.has(homeOf.get(name) ?? 'meadow'))
      ? 'room'
      : 'meadow'
  for (const name of [...buildings, ...own]) {
    const home = homeOf.get(name)
    if (home && !(buildings.length > 0 && INDOORS.has(home))) return home
  }
  const first = subjects[0]
  if (!first) return 'meadow'
  if (first.stance === 'submerged') return 'underwater'
  if (first.stance === 'water') return 'sea'
  if (first.stance === 'air' || first.stance === 'sky') return 'clouds'
  if (first.stance === 'plant') return 'garden'
  if (first.stance === 'object') return 'room'
  return 'meadow'
}

/** Whether a subject stays where it stands: a house, or a tree with whoever sits in it. */
function rooted(subject: Subject | undefined): boolean {
  return subject?.stance === 'building' || (subject?.stance === 'plant' && (subject.bulk ?? 1) >= 1.2)
}

/** The time of day when no word names one. */
export function homeTime(place: Place, names: readonly string[]): Time {
  if (place === 'space' || place === 'moon' || place === 'stage') return 'night'
  return names.some(n => NOCTURNAL.has(n)) ? 'night' : 'day'
}
