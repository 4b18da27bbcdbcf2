import { type Piece, piece } from './piece.ts'

/** Prompts about places, weather and ways to get there. */
export const JOURNEYS: readonly Piece[] = [
  piece(
    'Six balloons and no hurry',
    'watercolour',
    '16:9',
    'six hot air balloons / over a lavender {hill|field} / at dawn',
  ),
  piece(
    'Last boat to the lighthouse',
    'oil',
    '3:2',
    'a small sailing boat / near a lighthouse / in a {fog|storm}',
  ),
  piece(
    'Greenhouse, Mars, Tuesday',
    'blueprint',
    '3:2',
    'a {small|big} greenhouse / on mars / with sunflowers',
  ),
  piece(
    'The night train',
    'oil',
    '16:9',
    'a {green|red} train / crossing a bridge / in the mountains / under the stars',
  ),
  piece(
    'Harbour before the fish wake',
    'woodblock',
    '3:2',
    'fishing boats / in a quiet harbour / at {sunset|dawn} / with fog',
  ),
  piece('Windmill weather', 'oil', '3:2', 'an old windmill / in a field of {roses|tulips} / on a windy day'),
  piece(
    'Above everything',
    'paper-cut',
    '2:3',
    'an airship / above the clouds / with {birds|a flock of geese}',
  ),
  piece(
    'A tram for hills',
    'risograph',
    '2:3',
    'a yellow tram / on a {road|street} with flower pots / in the morning',
  ),
  piece(
    'Nobody home but the stars',
    'blueprint',
    '16:9',
    'a space station / over a blue planet / with two {rockets|satellites}',
  ),
  piece(
    'The well at the end of the wood',
    'illustration',
    '2:3',
    'a wishing well / in the forest / at night / with {lanterns|fireflies}',
  ),
  piece('City of lanterns', 'neon', '16:9', 'a {village|pagoda} / with lanterns / at night / in the rain'),
  piece(
    'Ten thousand petals',
    'woodblock',
    '2:3',
    'a bridge over a river / with cherry blossoms / at {noon|dawn}',
  ),
  piece(
    'Northern quiet',
    'watercolour',
    '16:9',
    'an igloo / under the northern lights / with a {dog|polar bear}',
  ),
  piece(
    'Where the camels wait',
    'oil',
    '3:2',
    'two camels / under a palm tree / in the desert / at {night|golden hour}',
  ),
  piece(
    'Castle, slightly melting',
    'illustration',
    '3:2',
    'a castle made of ice / under a {red|purple} sky / with two moons',
  ),
  piece(
    'Below the noise',
    'stained-glass',
    '16:9',
    'a {red|yellow} submarine / exploring a coral reef / with many fish',
  ),
  piece(
    'The tree that took lodgers',
    'paper-cut',
    '2:3',
    'a treehouse / with {birds|lanterns} / in the forest at dusk',
  ),
  piece('Slow ferry', 'ink', '16:9', 'a steamboat / on a {lake|misty river} / between mountains'),
  piece(
    'The volcano tries again',
    'pixel',
    '3:2',
    'a volcano / with a {dinosaur|sleepy dinosaur} / at sunset',
  ),
  piece('One canoe', 'watercolour', '3:2', 'a wooden canoe / on a still lake / in {spring|autumn} / at dawn'),
]
