/**
 * Words that set the stage. The key is what they do: `place:` names the place, `hint:` suggests one when no word names it,
 * the others say themselves. A word may stand under several keys.
 */
export const SETTINGS: Readonly<Record<string, string>> = {
  'place:meadow':
    'meadow|field|pasture|prairie|grassland|countryside|farmland|farm|hill|hillside|hilltop|valley|steppe|savanna|savannah|wheat field|rice field|lavender field|flower field|lawn|heath|moor|dale',
  'place:forest':
    'forest|wood|woodland|grove|glade|thicket|enchanted forest|pine forest|bamboo forest|autumn forest|taiga|orchard|clearing|swamp|marsh|bog|wetland',
  'place:mountains':
    'mountain|mountainside|mountaintop|mountain top|alp|peak|summit|cliff|ridge|canyon|himalaya|fjord|crag|mountain range|highland|precipice|gorge',
  'place:lake': 'lake|pond|lagoon|lakeside|pool|swimming pool|loch|mirror lake|puddle',
  'place:river': 'river|stream|creek|brook|riverbank|canal|rapid|delta',
  'place:waterfall': 'waterfall|cascade|falls',
  'place:sea':
    'sea|ocean|open sea|high sea|wave|giant wave|tsunami|at sea|stormy sea|horizon|bay|strait|pacific|atlantic',
  'place:beach': 'beach|shore|seashore|coast|seaside|coastline|tropical beach|sand dune by the sea|boardwalk',
  'place:island': 'island|tropical island|desert island|atoll|isle|floating island',
  'place:underwater':
    'underwater|under water|under the sea|under the ocean|beneath the sea|beneath the ocean|beneath the waves|under the waves|ocean floor|sea floor|seabed|deep sea|coral reef|reef|aquarium|at the bottom of the sea|at the bottom of the ocean|bottom of the sea|bottom of the ocean|depth|atlantis|abyss|kelp forest',
  'place:desert': 'desert|dune|sand dune|sahara|oasis|wasteland|badland|outback',
  'place:city':
    'city|town|skyline|metropolis|downtown|new york|tokyo|london|manhattan|megacity|cyberpunk city|skyscrapers|cityscape|futuristic city|berlin|hong kong|chicago|shanghai|san francisco|suburb|above the city|over the city',
  'place:street':
    'street|alley|avenue|boulevard|road|sidewalk|pavement|crossroad|highway|lane|paris|night market|market|marketplace|plaza|town square|subway station|parking lot|market street|bazaar|alleyway|route',
  'place:village':
    'village|hamlet|medieval town|fishing village|cobblestone street|mountain village|small town',
  'place:snowfield':
    'snowfield|snow field|arctic|antarctica|antarctic|north pole|south pole|tundra|glacier|ice field|frozen lake|iceberg|snowy landscape|winter landscape|winter wonderland|snowy field|lapland|siberia|ice rink|ski slope',
  'place:jungle': 'jungle|rainforest|rain forest|amazon|tropical forest',
  'place:volcano': 'volcano|lava field|lava|crater|hell|inferno|magma|eruption|mordor',
  'place:cave': 'cave|cavern|grotto|mine|tunnel|dungeon|underground|crystal cave|underworld|burrow|lair',
  'place:space':
    'space|outer space|galaxy|universe|cosmos|orbit|nebula|milky way|deep space|interstellar|zero gravity|among the stars|among stars|between the stars|solar system|cosmic|black hole|supernova|asteroid belt|void',
  'place:moon':
    'on the moon|moonscape|lunar surface|lunar landscape|surface of the moon|moon base|moonbase|lunar',
  'place:mars':
    'mars|martian|red planet|martian landscape|alien planet|another planet|alien world|distant planet|exoplanet',
  'place:clouds':
    'above the clouds|in the clouds|among the clouds|through the clouds|cloudscape|over the clouds|heaven|sea of clouds|on a cloud|on clouds|on cloud|on the clouds|in the sky|through the sky|across the sky|into the sky|above the cloud|among clouds|cloud castle|between clouds|up in the air|midair|stratosphere',
  'place:room':
    'room|living room|bedroom|house interior|attic|studio|office|workshop|hotel room|indoors|indoor|cabin interior|inside a house|by the fireplace|by the window|windowsill|classroom|laboratory|lab|museum|art gallery|ballroom|throne room|cellar|basement|waiting room|bathroom|lounge|apartment|parlour|parlor|corridor|hallway|elevator shaft|bar|pub|tavern|casino|spa|nursery|hospital room|control room|barbershop|laundromat',
  'place:library': 'library|bookshop|bookstore|archive|study room|reading room|study',
  'place:kitchen':
    'kitchen|bakery|restaurant|cafe|café|coffee shop|diner|tea house|teahouse|dining room|pantry|dinner table|kitchen table|canteen|pizzeria|on a plate|on the table|on a table|tabletop|picnic table',
  'place:stage':
    'stage|on stage|concert|theatre|theater|opera|opera house|nightclub|disco|dance floor|spotlight|circus|circus ring|arena|jazz club|club|show|cabaret|karaoke|talent show|rock concert|orchestra|recital|ballet',
  'place:garden':
    'garden|park|botanical garden|zen garden|backyard|flower garden|rose garden|front yard|courtyard|terrace|vegetable patch|flowerbed|maze|playground|vineyard|yard|japanese garden|hedge maze|patio|graveyard|cemetery|balcony',
  'place:harbour': 'harbour|harbor|port|marina|dock|pier|wharf|quay|jetty|shipyard',
  'place:abstract': 'abstract|nothingness|pure abstraction|geometric pattern|fractal|kaleidoscope',
  'hint:snowfield': 'snow|winter|snowy|icy|frozen|blizzard|snowstorm|frost|frosty|wintry|ice',
  'hint:sea': 'sail|sailing|surf|surfing',
  'hint:forest': 'trees|autumn leaves|autumn|fall|woodsy|foggy forest|birch|pine tree',
  'hint:beach': 'summer|vacation|holiday|tropical',
  'hint:meadow': 'a field of|field of|spring|grass|flowers|wildflower|pastoral|picnic|grassy|rural|on earth',
  'hint:space': 'stars|planets|cosmonaut|astronaut|alien|weightless',
  'hint:city': 'roof|rooftop|neon light|neon lights|cyberpunk|urban|traffic|neon',
  'hint:street': 'parade|busker|pavement cafe|carnival|marathon',
  'hint:garden': 'tea party|birthday party|party|wedding|barbecue|garden party',
  'hint:room': 'cosy|cozy|fireplace|bedtime|sleepover|chess match',
  'hint:stage': 'jazz|band|jazz band|orchestra|choir|symphony|rock band|concerto|musical',
  'hint:clouds': 'sky|skies|heavenly|airborne|clouds|cloud',
  'time:dawn': 'dawn|sunrise|daybreak|early morning|first light|at sunrise|break of day',
  'time:day':
    'day|daytime|summer|noon|midday|morning|afternoon|sunny|daylight|sunshine|summer day|bright day|blue sky|sunlit',
  'time:golden':
    'golden hour|late afternoon|golden light|warm light|evening light|low sun|honeyed light|sunday afternoon|amber light',
  'time:sunset': 'sunset|sundown|setting sun|evening glow|sunset sky|evening|at sunset',
  'time:dusk': 'dusk|twilight|blue hour|nightfall|gloaming|crepuscular',
  'time:night':
    'night|midnight|nighttime|at night|moonlit|moonlight|starlit|starlight|nocturnal|starry|starry night|starry sky|night sky|dark night|halloween|bedtime|insomnia|3am|midnight sun|lamplight|candlelit|candlelight|full moon|under the stars|beneath the stars|new year',
  'weather:rain':
    'rain|rainy|raining|drizzle|downpour|monsoon|rainfall|raindrop|raindrops|in the rain|wet street|april shower|shower of rain',
  'weather:storm':
    'storm|stormy|stormy sea|storm clouds|storm cloud|dark clouds|dust storm|sandstorm|thunderstorm|thunder|lightning|tempest|hurricane|lightning bolt|typhoon|thundercloud',
  'weather:snow':
    'snow|falling snow|snowing|snowy|snowfall|blizzard|snowstorm|snowflake|snowflakes|winter|wintry|first snow|christmas|avalanche|snow falls',
  'weather:fog': 'fog|foggy|mist|misty|haze|hazy|smoky|smoke|veiled|steamy',
  'weather:wind': 'wind|windy|breeze|breezy|gale|gust|windswept|blowing leaves|whirlwind',
  'weather:aurora':
    'aurora|northern lights|northern light|aurora borealis|polar lights|polar light|southern lights',
  'weather:rainbow': 'rainbow|double rainbow|rainbows',
  'weather:fireflies':
    'firefly|fireflies|will o the wisp|fairy lights|glowing spores|glow worm|wisps|magical lights|floating lights|fairy dust|pixie dust',
  'weather:petals':
    'petal|petals|cherry blossoms|falling blossoms|cherry blossom|sakura|blossoms|confetti|blossoming',
  'weather:leaves': 'falling leaves|autumn leaves|autumn|autumnal|fall leaves|fall foliage|november|october',
  'weather:stars':
    'starry|stars|starlit|starry night|starry sky|starlight|shooting stars|meteor shower|constellation|constellations|under the stars|beneath the stars|night sky|perseids',
  'weather:sunbeams':
    'sunbeam|sunbeams|god rays|sun rays|sunray|sunrays|shafts of light|light rays|rays of light|sunlight|ray of light|dappled light|dust motes|light shafts|volumetric light',
  'mood:calm':
    'calm|peaceful|serene|quiet|tranquil|silent|still|gentle|relaxed|relaxing|zen|meditating|meditation|serenity|silence|peace|stillness|soft|sleepy|sleeping|slow|harmony|patience|lullaby|sunday|resting|napping|contemplative|soothing|siesta|balance',
  'mood:joyful':
    'joyful|hopeful|happy|cheerful|joy|happiness|funny|playful|laughing|celebrating|celebration|dancing|festive|silly|smiling|party|laughter|fun|birthday|merry|excited|delight|optimism|hilarious|goofy|gleeful|jolly|grinning|fiesta|carnival|success|jubilant|gratitude|cute|adorable|kawaii|bliss|hope|friendship|love|romance|romantic|in love|kissing',
  'mood:lonely':
    'lonely|alone|sad|melancholy|melancholic|solitude|solitary|lost|forgotten|abandoned|nostalgia|nostalgic|loneliness|longing|sorrow|grief|blue monday|forlorn|sadness|homesick|heartbreak|wistful|crying|regret|absence|farewell|memory|memories|emptiness|empty|gloomy|saudade|fernweh|weltschmerz|waiting|isolation|rainy day blues',
  'mood:eerie':
    'eerie|spooky|creepy|haunted|scary|sinister|ominous|mysterious|gothic|horror|dark|nightmare|halloween|macabre|ghostly|uncanny|fear|dread|cursed|mystery|sombre|anxiety|paranoia|terrifying|lovecraftian|evil|secret|shadowy|occult|entropy|chaos theory',
  'mood:epic':
    'epic|majestic|heroic|grand|dramatic|legendary|monumental|glorious|mighty|victory|triumph|triumphant|courage|battle|brave|ancient|cinematic|mythical|ambition|power|powerful|fierce|destiny|sublime|fearless|royal|regal|noble|infinity|eternity|revolution|freedom|justice|glory|fighting',
  'mood:cosy':
    'cosy|cozy|warm|comfy|homely|snug|hygge|rustic|homey|comforting|warmth|home|gemütlichkeit|comfort|belonging|snuggling|cuddling|huddled',
  'mood:dreamy':
    'dreamy|dream|dreams|dreamlike|surreal|ethereal|magical|magic|enchanted|whimsical|fantasy|fairytale|fairy tale|mystical|otherworldly|imagination|wonder|hazy|psychedelic|utopia|fantastical|celestial|reverie|vaporwave|lucid|dreaming|déjà vu|deja vu|hypnotic|poetry|poetic|imaginary|inspiration|mirage|time itself|synesthesia|music of the spheres|impossible|paradox|subconscious|trance',
  'mood:wild':
    'wild|chaotic|chaos|crazy|explosive|fiery|raging|furious|energetic|mad|frenzied|explosion|rage|anger|energy|passion|untamed|ferocious|absurd|angry|frantic|punk|rebellion|adrenaline|exploding|madness|turbulent|fury|berserk|hectic|racing',
  'idea:order':
    'order|orderly|symmetry|structure|discipline|logic|reason|system|precision|geometry|mathematics|perfection',
  'idea:chaos':
    'chaos|chaotic|disorder|entropy|turmoil|confusion|anarchy|chaos theory|madness|turbulence|anger|rage|fury|panic|stress',
  'idea:sound':
    'sound|sounds|noise|echo|echoes|resonance|sound waves|vibration|vibrations|whisper|whispers|murmur|voice',
  'idea:silence':
    'silence|stillness|quietness|hush|peace|serenity|calm|meditation|inner peace|tranquility|tranquillity',
  'idea:rhythm': 'rhythm|beat|pulse|tempo|groove|heartbeat|repetition',
  'idea:balance': 'balance|equilibrium|harmony|justice|equality|yin and yang|duality|balanced',
  'idea:growth':
    'growth|evolution|becoming|change|progress|spring awakening|birth|rebirth|creation|abundance',
  'idea:time':
    'time|time itself|eternity|patience|passing of time|passage of time|infinity|transience|destiny|the future|the past|future',
  'idea:memory':
    'memory|memories|nostalgia|remembrance|recollection|déjà vu|deja vu|childhood|homesickness|saudade',
  'idea:nothing': 'nothing|nothingness|emptiness|absence|oblivion|zero|nirvana',
  'idea:joy':
    'joy|happiness|bliss|delight|laughter|euphoria|celebration|optimism|gratitude|enthusiasm|ecstasy|fun',
  'idea:sorrow':
    'sorrow|sadness|melancholy|grief|loneliness|longing|heartbreak|solitude|regret|farewell|depression|isolation|mourning|weltschmerz',
  'idea:freedom': 'freedom|hope|aspiration|courage|ambition|independence|escape|adventure|wanderlust|fernweh',
  'idea:dream':
    'dream|dreams|imagination|fantasy|reverie|subconscious|wonder|trance|the unconscious|inspiration|dreaming',
  'idea:love': 'love|romance|affection|tenderness|devotion|true love|friendship',
  'style:oil':
    'oil painting|oil|oils|impasto|van gogh|impressionist|impressionism|monet|painterly|renaissance|rembrandt|brush strokes|old master|baroque|palette knife|expressionist',
  'style:watercolour':
    'watercolour|watercolor|watercolour painting|watercolor painting|aquarelle|gouache|wash painting|aquarell',
  'style:woodblock':
    'woodblock|woodcut|ukiyo-e|ukiyo e|hokusai|japanese print|woodblock print|linocut|hiroshige',
  'style:neon': 'neon sign|neon style|synthwave|neon art|tron|retrowave|outrun|neon lines|blacklight',
  'style:glass': 'stained glass|stained-glass|glass mosaic|mosaic|cathedral window|tiffany',
  'style:riso':
    'risograph|riso|screen print|screenprint|silkscreen|poster|pop art|halftone|warhol|retro print|gig poster|comic|comic book',
  'style:pixel':
    'pixel art|pixel|pixels|8-bit|8 bit|16-bit|16 bit|pixelated|retro game|pixelart|minecraft|sprite art|nes',
  'style:papercut':
    'paper cut|papercut|paper-cut|paper art|cut paper|cutout|paper craft|papercraft|layered paper|collage|diorama|paper cutout|felt',
  'style:ink':
    'ink|ink drawing|pen and ink|sumi-e|sumi e|line art|charcoal drawing|sketch|pencil drawing|pencil sketch|calligraphy|engraving|etching|manga|crosshatching|ink wash|black and white drawing',
  'style:blueprint':
    'blueprint|technical drawing|schematic|cyanotype|patent drawing|architectural drawing|engineering drawing',
  'style:illustration':
    "illustration|storybook|children's book|childrens book|cartoon|flat illustration|vector|vector art|picture book|digital art|flat design|clip art",
  'light:sun': 'sun|the sun',
  'light:moon':
    'moon|full moon|crescent moon|moons|blood moon|harvest moon|crescent|half moon|under the moon',
  'part:sky': 'sky|skies|heavens|clouds|cloud',
  'part:water': 'water|waves|sea|ocean|lake|river|pond|lagoon',
  'part:land':
    'grass|sand|ground|soil|hills|earth|floor|field|meadow|snow|leaves|foliage|desert|dune|dunes|mountains|forest',
}
