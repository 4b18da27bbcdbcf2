/** What can be said about any picture afterwards: the words that follow the prompt, and those that follow the title. */
export type Twist = { words: string; title: string }

/** Ways to take somebody's piece further. */
export const TWISTS: readonly Twist[] = [
  { words: ', all in deep snow', title: 'in the snow' },
  { words: ', at night, under the stars', title: 'by night' },
  { words: ', in heavy rain', title: 'in the rain' },
  { words: ', with fireflies', title: 'with fireflies' },
  { words: ', at golden hour', title: 'at golden hour' },
  { words: ', in the fog', title: 'in the fog' },
  { words: ', under a double rainbow', title: 'with a rainbow' },
  { words: ', under the northern lights', title: 'under the aurora' },
  { words: ', among falling petals', title: 'in blossom' },
  { words: ', in a thunderstorm', title: 'in a storm' },
  { words: ', with three hot air balloons', title: 'with balloons' },
  { words: ', under two red moons', title: 'under two moons' },
  { words: ', with a very small snail', title: 'with a snail' },
  { words: ', at dawn', title: 'at dawn' },
]

/** Small things that somebody who drops in may add. */
export const FLOURISHES: readonly string[] = [
  ', and a snail',
  ', and two butterflies',
  ', with a red balloon',
  ', and a cat on the side',
  ', with lanterns',
  ', and a paper boat',
  ', and some mushrooms',
  ', with seagulls',
]
