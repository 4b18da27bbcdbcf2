import type { Pose, Relation, Size } from '../../scene.ts'

/** Words that say how many. `each` words ("flock of") wait for their noun. */
export const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  'a single': 1,
  another: 1,
  two: 2,
  both: 2,
  couple: 2,
  'a couple of': 2,
  'couple of': 2,
  pair: 2,
  'a pair of': 2,
  'pair of': 2,
  twin: 2,
  duo: 2,
  three: 3,
  trio: 3,
  'a trio of': 3,
  'a few': 3,
  few: 3,
  several: 4,
  some: 3,
  four: 4,
  quartet: 4,
  five: 5,
  'a handful of': 5,
  six: 6,
  'half a dozen': 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  'a dozen': 12,
  'dozens of': 14,
  dozens: 14,
  many: 8,
  'lots of': 9,
  'a lot of': 9,
  countless: 14,
  hundreds: 16,
  'hundreds of': 16,
  thousands: 18,
  'thousands of': 18,
  'a thousand': 18,
  'a hundred': 16,
  'a million': 20,
  fifteen: 15,
  twenty: 20,
  'a flock of': 8,
  'flock of': 8,
  'a herd of': 7,
  'herd of': 7,
  'a school of': 9,
  'school of': 9,
  'a swarm of': 12,
  'swarm of': 12,
  'a pack of': 5,
  'pack of': 5,
  'a group of': 5,
  'group of': 5,
  'a family of': 4,
  'family of': 4,
  'a bunch of': 6,
  'bunch of': 6,
  'an army of': 14,
  'army of': 14,
  'a crowd of': 12,
  'crowd of': 12,
  'a gang of': 5,
  'a fleet of': 6,
  'fleet of': 6,
  'a row of': 6,
  'row of': 6,
  'a pile of': 7,
  'pile of': 7,
  'a stack of': 5,
  'stack of': 5,
  'a field of': 14,
  'field of': 14,
  'a sea of': 16,
  'a forest of': 10,
  'a cloud of': 10,
  'a choir of': 7,
  'a band of': 5,
  'a team of': 5,
  'a litter of': 5,
  'a colony of': 8,
  'a murder of': 8,
  'a parliament of': 6,
  'a pod of': 5,
  'pod of': 5,
  'a line of': 6,
  'a circle of': 7,
  'a garden of': 9,
  'a jazz band of': 4,
  'jazz band of': 4,
  'an orchestra of': 8,
  'orchestra of': 8,
  'a pair': 2,
  'full of': 5,
  'a slice of': 1,
  'slice of': 1,
  'a piece of': 1,
  'a bit of': 1,
  'a shower of': 10,
  'a basket of': 5,
  'a bouquet of': 7,
  'a city of': 6,
}

export const SIZES: Readonly<Record<string, Size>> = {
  tiny: 'tiny',
  miniature: 'tiny',
  teeny: 'tiny',
  minuscule: 'tiny',
  microscopic: 'tiny',
  wee: 'tiny',
  itsy: 'tiny',
  mini: 'tiny',
  pocket: 'tiny',
  'pocket-sized': 'tiny',
  'thumb-sized': 'tiny',
  small: 'small',
  little: 'small',
  short: 'small',
  petite: 'small',
  baby: 'small',
  young: 'small',
  toy: 'small',
  low: 'small',
  distant: 'small',
  'far away': 'small',
  big: 'large',
  large: 'large',
  tall: 'large',
  great: 'large',
  fat: 'large',
  chubby: 'large',
  bulky: 'large',
  oversized: 'large',
  grand: 'large',
  long: 'large',
  plump: 'large',
  huge: 'huge',
  enormous: 'huge',
  giant: 'huge',
  gigantic: 'huge',
  massive: 'huge',
  colossal: 'huge',
  towering: 'huge',
  immense: 'huge',
  monumental: 'huge',
  titanic: 'huge',
  gargantuan: 'huge',
  vast: 'huge',
  'larger than life': 'huge',
  monstrous: 'huge',
  'building-sized': 'huge',
}

/** Words after which somebody is told to be something ("my dog as a superhero"). */
export const AS =
  'as a|as an|as the|dressed as|dressed as a|dressed as an|disguised as|disguised as a|disguised as an|dressed like a|dressed up as a|cosplaying as a|cosplaying|pretending to be a'

/** `actor` words bind to whoever acts (the last living subject), the others to the noun before them. */
export const RELATIONS: Readonly<Record<string, { how: Relation['how'] | 'as'; actor: boolean }>> =
  Object.fromEntries(
    (
      [
        [
          'riding',
          true,
          'riding|riding on|rides|rides on|ride|driving|drives|piloting|skating on|mounted on|on the back of|on top of a flying|astride|steering|flying a|flying an|captaining|sailing in|sailing on|paddling|rowing|cycling on|pedalling|pedaling',
        ],
        [
          'on',
          true,
          'sitting on|sits on|sitting atop|standing on|stands on|sleeping on|sleeps on|lying on|perched on|perches on|perched atop|balancing on|resting on|dancing on|living on|curled up on|napping on|landing on|climbing|climbing on|jumping on|walking on|relaxing on|snoozing on|sits upon|sat on|seated on|asleep on|meditating on',
        ],
        ['on', false, 'surfing on|on|on top of|atop|upon|onto|built on|growing on|on top|growing out of'],
        [
          'under',
          false,
          'under|underneath|beneath|below|sheltering under|hiding under|sitting under|sleeping under|standing under|reading under',
        ],
        [
          'beside',
          false,
          'attacking|attacks|attack|visiting|next to|beside|near|by|close to|alongside|at the foot of|in front of a|facing|chasing|chases|following|meeting|meets|with|and their|watching over|guarding|talking to|versus|vs|fighting|hugging|kissing|and|against|meet|greeting|feeding|walking|looking at|staring at|watching|befriending|chased by|followed by|surrounded by|between|among|amongst|dancing with|playing with|racing|at',
        ],
        [
          'holding',
          true,
          'holding|holds|holding up|carrying|carries|playing|plays|playing the|playing a|reading|reads|eating|eats|drinking|drinks|with a|with an|with its|with his|with her|juggling|waving|clutching|selling|cooking|baking|painting|sipping|licking|hugging a|writing with|using|swinging|wielding|armed with|gripping|typing on|pushing|pulling|fixing|delivering|bringing|offering|repairing|throwing|catching|biting|nibbling|munching|devouring|serving|listening to|strumming|blowing|blowing into|tuning|balancing',
        ],
        ['wearing', true, 'wearing|wears|dressed in|in a top|sporting|clad in|wear|donning'],
        [
          'inside',
          false,
          'inside|inside of|in|within|trapped in|floating in|sitting in|sits in|living in|sleeping in|bathing in|peeking out of|hiding in|emerging from|growing in|growing inside|into|out of|peeking from|stuck in',
        ],
        ['as', true, AS],
        ['behind', false, 'behind|hiding behind|in the shadow of'],
        [
          'above',
          false,
          'above|over|hovering over|flying over|flying above|floating above|floating over|soaring over|soaring above|jumping over|leaping over|towering over|looming over|circling|hovering above|orbiting|jumps over|gliding over|looming above',
        ],
      ] as const
    ).flatMap(([how, actor, words]) => words.split('|').map(w => [w, { how, actor }])),
  )

/** What somebody does, where the painter can show it. Sleep is told by more phrases, see sleepers.ts. */
export const DEEDS: Readonly<Record<Exclude<Pose, 'asleep'>, string>> = {
  running:
    'running|runs|run|galloping|gallops|sprinting|sprints|jogging|rushing|hurrying|fleeing|dashing|racing|chasing|stampeding',
  jumping: 'jumping|jumps|leaping|leaps|hopping|hops|bouncing|skipping|somersaulting|breaching',
  dancing: 'dancing|dances|twirling|waltzing|pirouetting|swaying|breakdancing|tap dancing',
  reading: 'reading|reads|studying',
  boxing: 'boxing|boxes with|sparring|shadowboxing|shadow boxing|kickboxing',
  meditating:
    'yoga|doing yoga|does yoga|practising yoga|practicing yoga|meditating|meditates|in meditation|doing pilates',
  surfing: 'surfing|surfs|windsurfing|riding a wave|riding a giant wave|catching a wave',
  skateboarding: 'skateboarding|skateboards',
  swimming: 'swimming|swims|swim|bathing|paddling|snorkelling|snorkeling',
}

/** Slips that a table knows better than a distance does. */
export const MISSPELT: Readonly<Record<string, string>> = Object.fromEntries(
  'bycicle bicycle|bycycle bicycle|bicicle bicycle|bicyle bicycle|feild field|beatiful beautiful|beutiful beautiful|beautifull beautiful|horce horse|castel castle|forrest forest|moutain mountain|moutains mountains|mountian mountain|desrt desert|vulcano volcano|sunrize sunrise|rainbo rainbow|freind friend|freinds friends|gaint giant|litle little|purpel purple|yelow yellow|blak black|wearring wearing|ridding riding|holdng holding|flyng flying|skatebord skateboard|gitar guitar|guitare guitar|pizaa pizza|skelton skeleton|octupus octopus|giraff giraffe|dinosour dinosaur|dinasour dinosaur|astronout astronaut|wizzard wizard|pengwin penguin|elefants elephants|kitchin kitchen|libary library|snowey snowy|nite night|wierd weird'
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
)

/** English words that are no picture and no slip of one, though a letter beside it. */
export const NO_SLIPS: ReadonlySet<string> = new Set(
  'spell spells laser lasers trash brain brave sweet water other while these there where heard share shape place plane plate scene sense space spare stage stare state store style married distance struggle strange stranger inside outside bright brown crash dance drive early eight empty enjoy extra fancy fight final fresh giant glory grand great green happy heavy human large laugh learn level light lucky magic might month motion never often order peace point power proud queen quick quiet quite raise ready right river round royal scale serve seven sharp shift shine short sight silly skill sleep small smart smell smile smoke solid sound south speak speed spend stand start steam still storm story study stuff table taste teach thank thick think throw tight touch tough toward trail train treat trial trust truth twice under until upper usual value video visit vital voice waste watch wheel white whole woman world worry worth would write wrong young laptop internet meeting monday tuesday friday password server browser website money office coding deadline football contest election'.split(
    ' ',
  ),
)

export const GLOWING: ReadonlySet<string> = new Set(
  'glowing|glows|glow|luminous|bioluminescent|shining|radiant|luminescent|glow in the dark|fluorescent'.split(
    '|',
  ),
)

/** Words that put a tree into blossom. */
export const BLOOMING: ReadonlySet<string> = new Set(
  'bloom|blooms|blooming|in bloom|in full bloom|in blossom|blossoming|in flower|flowering'.split('|'),
)

export const NEGATIONS: ReadonlySet<string> = new Set(
  'no|without|without any|without a|without an|not|no more|minus|free of|never|not a|not an|not any|excluding|except|lacking|devoid of|no visible|neither'.split(
    '|',
  ),
)

export const FLYING: ReadonlySet<string> = new Set(
  'flying|floating|soaring|hovering|levitating|airborne|gliding|flies|fly|flew|floats|hovers|drifting|soars|ascending|weightless|suspended'.split(
    '|',
  ),
)

/** Words that carry no picture: neither understood nor ignored. */
export const STOP: ReadonlySet<string> = new Set(
  `the|of|to|from|for|is|are|was|were|be|been|being|it|its|it's|this|that|these|those|his|her|their|our|my|your|he|she|they|we|i|you|me|him|them|us|as|at|by|while|where|when|who|which|what|there|here|has|have|had|do|does|did|can|could|would|should|will|may|might|must|but|or|if|so|than|then|very|really|just|only|also|too|even|quite|like|up|down|out|off|through|across|along|around|during|after|before|until|into|towards|toward|about|made|make|makes|get|gets|got|please|show|draw|paint|create|generate|give|want|let|with|and|on|in|under|over|near|behind|inside|above|below|all|every|each|any|both|same|other|own|such|much|more|most|less|yet|still|again|ever|now|back|away|together|else|full|filled|covered|one's|someone|something|everything|nothing|anything|everyone|how|why|because|being|called|named|s|t|m|re|ve|d|ll|n't|don't|doesn't|isn't|aren't|x|onto|per|via|plus|kind|type|sort|part|piece|set|shaped|form|side|top|bottom|middle|center|centre|edge|end|between|among|without|versus|vs|having|taking|going|goes|go|come|comes|coming|seen|looks|looking|look|trying|tries|try|wants|wanting|decides|thinks|thinking|believes|learns|learning|discovers|realises|realizes|pretending|named|known|getting|colored|coloured|becomes|becoming|turning|turns|turned|makes|making|keeps|keeping|takes|take|put|puts|off|ago|maybe|perhaps|once|upon|twice|first|last|next|who's|whose|whom|myself|himself|herself|itself|themselves|y|es|el|lots|bit`.split(
    '|',
  ),
)

/** Words about the picture and not in it: understood as such, shown in neither list. */
export const QUIET: ReadonlySet<string> = new Set(
  'picture|image|painting|drawing|scene|view|photo|photograph|background|foreground|art|artwork|style|detailed|detail|details|highly|beautiful|pretty|lovely|nice|amazing|stunning|gorgeous|wonderful|4k|8k|hd|hdr|quality|masterpiece|trending|artstation|rendered|render|portrait|landscape|wallpaper|closeup|close-up|wide|angle|shot|perspective|composition|colours|colors|colour|color|tone|tones|shades|shade|light|lights|lighting|lit|world|thing|things|time|place|theme|design|concept|inspired|based|simple|minimal|minimalist|minimalistic|realistic|photorealistic|hyperrealistic|ultra|super|perfect|best|awesome|cool|great|good|fantastic|incredible|atmosphere|atmospheric|mood|feeling|vibe|vibes|aesthetic|sharp|focus|bokeh|depth|unreal|engine|octane|resolution|professional|award|winning|new|old|vintage|retro|modern|futuristic|steampunk|tiny|way|lot|look|high|low|head|heads|back|shoulder|shoulders|hand|hands|arm|arms|leg|legs|tail|lap|paw|paws|foot|body|neck|chest hair|fur|hair|feet|favourite|favorite|own|noir|real|tall|empty|broken|wooden|eyes|nose|mouth|ears|ear|wings spread|festival|medieval|ancient|wise|crossing|doing|having'.split(
    '|',
  ),
)
