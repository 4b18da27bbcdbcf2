import { type Piece, piece } from './piece.ts'

/** Prompts about somebody, or something, with a story. */
export const CHARACTERS: readonly Piece[] = [
  piece('Gravity is a rumour', 'oil', '1:1', 'an astronaut / playing the {piano|guitar} / on the moon'),
  piece('Peace talks', 'illustration', '3:2', 'a knight and a dragon / having tea / in a {castle|meadow}'),
  piece('The librarian', 'stained-glass', '2:3', 'a {small|silver} robot / reading a book / in a library'),
  piece(
    'Somebody missed the bus',
    'ink',
    '2:3',
    'a lonely robot / with an umbrella / on a {road|rainy street} / at night',
  ),
  piece(
    'The cook has read the stars',
    'paper-cut',
    '1:1',
    'a witch / with a {cat|black cat} / in her kitchen / at midnight',
  ),
  piece(
    'Abducted, politely',
    'risograph',
    '3:2',
    'a flying saucer / above a {barn|cow} / in a meadow / at night',
  ),
  piece('The last dance of the snowmen', 'oil', '3:2', 'two snowmen / dancing / in the {village|moonlight}'),
  piece('Wizard, off duty', 'watercolour', '2:3', 'a wizard / fishing / by a {pond|lake} / in the morning'),
  piece(
    'Pirate, retired',
    'woodblock',
    '3:2',
    'a pirate / and a {green|red} parrot / on a beach / at sunset',
  ),
  piece('A piano nobody came for', 'oil', '16:9', 'a piano / on a {pier|beach} / at sunset / with seagulls'),
  piece(
    'Rubber duck, large',
    'risograph',
    '1:1',
    'a {big|giant} rubber duck / in the harbour / among small boats',
  ),
  piece(
    'The mushrooms have guests',
    'illustration',
    '2:3',
    'two giant mushrooms / with {ants|snails} / in the forest / in the rain',
  ),
  piece('Encore', 'neon', '3:2', 'a jazz band of {cats|foxes} / on stage'),
  piece('Unicorn, before coffee', 'pixel', '1:1', 'a unicorn / with a cup of {tea|coffee} / in the kitchen'),
  piece('The mermaid practises', 'stained-glass', '2:3', 'a mermaid / playing the harp / {in|under} the sea'),
  piece(
    'Long way down',
    'blueprint',
    '9:16',
    'an astronaut / with a {parachute|red umbrella} / above the clouds',
  ),
  piece(
    'Ghost at the wrong party',
    'paper-cut',
    '1:1',
    'a ghost / holding a balloon / among {people|pumpkins} / at night',
  ),
  piece('Samurai, unhurried', 'woodblock', '2:3', 'a samurai / under a {pine|cherry} tree / in the snow'),
  piece(
    'Cactus with an opinion',
    'risograph',
    '2:3',
    'a cactus / wearing sunglasses / in the desert / at {dawn|noon}',
  ),
  piece('Dinosaur, first lesson', 'pixel', '3:2', 'a dinosaur / on a {bicycle|skateboard} / in the park'),
]
