import { type Piece, piece } from './piece.ts'

/** Prompts about animals with plans of their own. */
export const CREATURES: readonly Piece[] = [
  piece(
    'Night shift',
    'oil',
    '2:3',
    'an {orange|enormous orange} cat asleep / on a lighthouse/, waves below at dusk',
  ),
  piece(
    'Late for the moon',
    'watercolour',
    '3:2',
    'a red fox / riding a {bicycle|blue bicycle} / under a huge yellow moon',
  ),
  piece('Understudies', 'neon', '16:9', 'three raccoons / playing {drums|trumpets} / on stage at night'),
  piece('A whale over the rooftops', 'oil', '3:2', 'a blue whale / flying over the city / at {noon|sunset}'),
  piece(
    'The tea is getting cold',
    'illustration',
    '1:1',
    'a tiny frog / in a {teacup|golden teacup} / in the kitchen',
  ),
  piece('Commuters', 'woodblock', '16:9', 'five ducks / with umbrellas / crossing the street / in the rain'),
  piece(
    'Slow delivery',
    'paper-cut',
    '3:2',
    'a snail / carrying a {house|castle} / through the forest / at dawn',
  ),
  piece(
    'Portrait of an owl who has read everything',
    'ink',
    '2:3',
    'an old owl / wearing glasses / in a {room|library} full of books',
  ),
  piece('First wave', 'woodblock', '3:2', 'a penguin / surfing / on a giant {green|blue} wave'),
  piece(
    'The long goodbye',
    'watercolour',
    '16:9',
    'two elephants / holding {flowers|umbrellas} / in the rain',
  ),
  piece('Orange season', 'oil', '3:2', 'a capybara / in a hot spring / with oranges / and falling snow'),
  piece(
    'Second breakfast',
    'illustration',
    '3:2',
    'a bear and a {mouse|rabbit} / sitting by a campfire / under the stars',
  ),
  piece(
    'Deep listening',
    'stained-glass',
    '2:3',
    'a {green|purple} octopus / playing the violin / at the bottom of the sea',
  ),
  piece('House rules', 'risograph', '1:1', 'a tiger / on a {green|pink} sofa / next to a cactus'),
  piece(
    'Everyone is a little late',
    'pixel',
    '16:9',
    'a rabbit / with a {clock|pocket watch} / running through a meadow / at sunset',
  ),
  piece(
    'Small king',
    'stained-glass',
    '1:1',
    'a tiny mouse / wearing a {hat|crown} / on a mountain of cheese',
  ),
  piece('Snow day', 'watercolour', '3:2', 'a {dog|corgi} / with a red balloon / in a snowy village'),
  piece(
    'The pigeon has a plan',
    'risograph',
    '2:3',
    'a pigeon / wearing a top hat / on a {roof|rooftop} in paris',
  ),
  piece('Heron, thinking', 'ink', '9:16', 'a white heron / standing in a {river|misty lake} / at dawn'),
  piece('Intermission', 'neon', '1:1', 'a flamingo / holding a {drink|cocktail} / in a nightclub'),
]
