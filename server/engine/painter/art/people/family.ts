import type { Role } from './role.ts'

/** People as such. */
export const FAMILY: readonly Role[] = [
  [
    'girl',
    'girl|little girl|schoolgirl|daughter|alice|dorothy|heidi|red riding hood|little red riding hood|sister|niece|granddaughter',
    '#e8695e',
    { cut: 'dress', hair: 'pigtails', trim: '#fff2e2', trousers: '#ffe0c8', boots: '#6b4a3a' },
  ],
  [
    'boy',
    'boy|little boy|schoolboy|son|little prince|pinocchio|brother|nephew|lad|grandson',
    '#4f9bd8',
    { cut: 'tunic', hair: 'short', trousers: '#6a5a48' },
  ],
  [
    'child',
    'child|kid|toddler|youngster|teenager|orphan|youth',
    '#f0a93a',
    { cut: 'overalls', hair: 'bob', trousers: '#5a86c4' },
  ],
  [
    'man',
    'man|guy|dude|father|dad|husband|stranger|neighbour|neighbor|person|human|people|uncle|fellow|someone|figure|somebody|lover|friend|guest|wedding guest|visitor|spectator|boyfriend|boss|commuter|tourist|passenger|villager|citizen|crowd|neighbours|roommate|hiker|backpacker|explorer|adventurer|skater|skateboarder|gamer|parent|pedestrian|driver|postman|mailman',
    '#5e7fa8',
    { cut: 'tunic', hair: 'short', trousers: '#4a4f60', trim: '#6b4a33' },
  ],
  [
    'woman',
    'woman|lady|mother|mom|mum|wife|maiden|geisha|aunt|couple|gypsy|muse|madonna|damsel|waitress|actress|widow|girlfriend',
    '#b85a86',
    { cut: 'dress', hair: 'long', trim: '#fbeaf2', trousers: '#f0cdb0' },
  ],
  [
    'grandmother',
    'grandmother|grandma|granny|old woman|old lady|nana|abuela|oma|babushka',
    '#8a6aa8',
    { cut: 'dress', hair: 'bun', hairColour: '#e6e4e8', glasses: true, trim: '#f3e8d8', trousers: '#e8cdb8' },
  ],
  [
    'grandfather',
    'grandfather|grandpa|old man|elder|opa|grandparent|wise man|santiago',
    '#6a7a5a',
    {
      cut: 'suit',
      hair: 'short',
      hairColour: '#e6e4e8',
      beard: 'short',
      glasses: true,
      trousers: '#5a5248',
      trim: '#a8503c',
    },
  ],
]
