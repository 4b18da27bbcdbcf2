/** Prompts such as people write, for measuring what the parser understands: playful, poetic, long, short, misspelt, in ten languages. */
export const PROMPTS: readonly string[] = `a red fox riding a bicycle under a huge yellow moon
three black cats on a red sofa
an astronaut playing guitar on mars
a whale flying over the city at sunset
a castle made of ice under a purple sky with two moons
a frog in a teacup
a girl in a red dress under a cherry tree
two elephants holding umbrellas in the rain
a robot reading a book in a library
a knight and a dragon having tea
a tiny mouse wearing a crown
pirate ship in a storm, oil painting
a lighthouse on a rock at dusk, waves crashing
hot air balloons over a lavender field at dawn
an owl wearing glasses, stained glass
a submarine exploring a coral reef
a wizard in a snowy forest, woodblock print
neon tokyo street with a cat
the last tree on earth
a penguin surfing a giant wave
five ducks in a row crossing the street
a panda eating noodles in outer space
a steampunk airship above the clouds
an old windmill in a field of tulips
a bear and a rabbit sitting by a campfire under the stars
my grandmother knitting a galaxy
a cow jumping over the moon
a sleepy dragon guarding a pile of gold
a squirrel with a sword fighting a pigeon
a mermaid playing the harp at the bottom of the ocean
a dinosaur in a tutu dancing ballet
giant octopus attacking a sailing ship
a cup of coffee with a tiny boat sailing in it
a treehouse with lanterns at night, fireflies
a tram climbing a hill in lisbon
samurai frog, ukiyo-e
a unicorn barista making cappuccino
goldfish in a light bulb
a hedgehog with a red balloon
a village in the snow, watercolour
the ghost of a bicycle
a capybara in a hot spring with oranges on its head
a cactus wearing sunglasses in the desert
a violin made of water
an elephant balancing on a ball in a circus
a flock of flamingos at a pink lake
a lonely robot watching the sunset
cats in space with pizza
a koala on a skateboard
a giraffe in a phone booth
a very small house on a very big mountain
a city inside a snow globe
an abandoned carousel in the fog
a viking on a unicorn
a snail carrying a castle on its back
sushi cat
a jazz band of foxes on stage
a swan on a mirror lake at dawn, no people
a forest without a moon
a beach without people, just crabs
a haunted house on a hill in a thunderstorm
a banana wearing a cowboy hat
a polar bear with an ice cream cone
a blue butterfly on a white rose
a black horse running on the beach
two robots in love under a rainbow
a dozen penguins in top hats
a queen with a golden crown on an iron throne
a bookshelf full of secret doors
an armchair in the middle of a meadow
a phone box in the jungle
a piano on the beach at sunset
a typewriter growing flowers
a gramophone playing to a field of sunflowers
a potion bubbling in a witch's kitchen
an hourglass in the desert
a green parrot on a pirate's shoulder
paper boats on a rainy street
a campfire on the moon
an igloo under the northern lights
a pagoda in cherry blossoms
a cable car above the clouds
stone bridge over a river in autumn
an alien eating spaghetti
a flying saucer abducting a cow
a shark in a swimming pool
the moon reading a bedtime story to the stars
a wolf howling at the moon
a raccoon stealing a pizza
a hamster astronaut
a sloth in a hammock
monkeys playing drums in the jungle
a lion in a library, reading
a pig flying a biplane
a chef cooking a giant lobster
a scarecrow and a crow
an angel playing the trumpet
a devil eating ice cream
a ninja on a rooftop at midnight
a cowboy riding a t-rex
santa on a motorcycle
a turtle carrying a small island with palm trees
jellyfish floating through a forest
a dragonfly over a pond
a greenhouse on mars
an orange cat asleep on a stack of books
a mushroom house with a blue door
an old fisherman and the sea
the great wave with rubber ducks
starry night over a harbour
a kangaroo boxing a robot
a spider web with dew drops in the morning
a hamburger on a throne
an avocado doing yoga
a teapot pouring a waterfall
a train crossing a viaduct in the mountains
a fox and a hound
a rabbit with a pocket watch
a cathedral of glass
a corgi in a raincoat
a salmon swimming upstream
a bonsai on a windowsill in the rain
an eagle above a canyon at golden hour
a llama on machu picchu
a walrus playing the accordion on an iceberg
a phoenix rising from the flames
three wise monkeys
a garden gnome fishing in a puddle
a bee drinking tea with a bear
a space station over a blue planet
a rocket launching from a volcano
a spaceship landing in a corn field at night
a tiger in the snow
a zebra crossing
a crystal cave with a small dragon
a spooky pumpkin patch under a full moon
a vampire at the dentist
zombies having a picnic
an office full of cats
a dog driving a taxi in new york
a goose with a knife
a grumpy toad in a bathtub
a mouse and an elephant on a seesaw
a magic carpet over the desert
a sandcastle at high tide
a telescope pointing at a shooting star
a music box in the snow
a dinosaur skeleton in a museum
a fountain in a rose garden
a wishing well in the woods
wind turbines at sunset
a street lamp in the fog
a wooden canoe on a still lake
a hippo in a tutu
a donkey wearing a sombrero
an ostrich running from a storm
ants carrying a slice of watermelon
a crab with a treasure chest
a message in a bottle on the beach
six geese flying south in the evening sky
a seahorse carousel
strawberries raining from the sky
a broken clock in an empty room
an island shaped like a heart
a bicycle leaning on a bakery in paris
a yellow submarine
a purple elephant
a green dog
a white peacock in a palace garden
a silver robot holding a red rose
a giant rubber duck in the harbour
a tiny astronaut on a giant strawberry
an enormous cat behind a small house
a dog next to a fire hydrant
a cat under the table
a boy with a kite on a hill
an old man feeding pigeons in the park
children building a snowman
a bride riding a dragon
a couple dancing in the rain
a man with an umbrella waiting for a bus
a woman on a bridge at night
a scientist with a glowing flask
a detective in the rain, noir
a pirate and his parrot
a princess and a frog
a king on a pig
a clown in an elevator
a musician under a street light
two kids in a cardboard rocket
a knigth fighting a windmil
a elefant with baloons
an astronuat on the moon
a beautifull butterlfy
a pengiun on an iceburg
dinosuar eating a hamburgar
un renard rouge dans la forêt la nuit
un chat noir sur un toit sous la lune
deux baleines volent au-dessus de la mer
une montgolfière au lever du soleil
le petit prince et le renard
un escargot dans un jardin sous la pluie
un phare dans la tempête
trois oiseaux jaunes dans la neige
un pirate sans bateau
une sorcière dans la cuisine
ein kleiner Drache trinkt Tee in der Küche
ein Fuchs mit einem roten Ballon im Schnee
drei Katzen auf einem Dach bei Nacht
ein Leuchtturm am Meer bei Sonnenuntergang
der Ritter und der Drache
ein Heißluftballon über den Bergen
ein Bär fährt Fahrrad im Wald
ein einsamer Roboter im Regen
eine Eule liest ein Buch in der Bibliothek
ein Schloss ohne Menschen
un gato negro en un tejado rojo
una ballena azul volando sobre la ciudad
dos perros en la playa al atardecer
un dragón tocando la guitarra
el caballero y la luna
una niña con un paraguas bajo la lluvia
un búho en el bosque de noche
un faro en la tormenta
una volpe nella neve
un gatto che legge un libro in cucina
tre elefanti al mare
una mongolfiera sopra le montagne
un castello nella nebbia
il gufo e la luna
um gato na praia
uma raposa na floresta à noite
dois pássaros azuis no céu
um farol na tempestade
uma tartaruga no fundo do mar
een vos in het bos bij nacht
twee koeien in een weiland met een windmolen
een kat op een fiets in de stad
een vuurtoren aan zee
lis w lesie nocą
czarny kot na dachu
dwa smoki nad zamkiem
niedźwiedź w śniegu
en räv i skogen
två katter på en båt
en älg i snö under norrsken
ett slott vid havet
夜の森で踊る猫
海の上のクジラと月
赤い傘を持つ少女
桜の下の侍
宇宙のパンダ
雪の中の狐
骑着鲸鱼的女孩
月亮上的兔子
森林里的红狐狸
两只猫在海滩
雨中的城市
кот на крыше ночью
лиса в лесу
loneliness in blue
joy
the sound of silence
melancholy, in shades of grey
chaos
pure happiness
nostalgia for a summer that never was
dreams of gold and violet
time
infinity
anxiety in red and black
hope
a feeling of falling upwards
peace and quiet
the colour of regret
entropy
warm comfort
freedom
sunset
a rainy day in the city
snow falling on a quiet village
aurora over a frozen lake
misty mountains in the morning
waves at night
a wheat field in the wind
autumn forest, golden light
a garden in spring
deep space nebula in pink and teal
a volcano at night
underwater ruins
a cave full of crystals
cherry blossom petals on a river
desert under a red sky
tropical island, pixel art
a market street at night, lanterns, rain
cat
DRAGON
pizza!!!
cats and dogs
raining cats and dogs
an army of garden gnomes marching to war
hundreds of butterflies around a cello
a cyberpunk samurai in neon rain
kitten in a shoe
baby turtles racing to the sea
a pot of gold at the end of the rainbow
a turtle, a hare and a finish line
cheese moon with mouse astronauts
a sad clown with a sad balloon
a lemon on a lemon tree reading a newspaper
potato king
two snails kissing in the rain
the owl and the pussycat in a beautiful pea green boat
a narwhal with a doughnut on its horn
a cozy cabin in the woods, smoke from the chimney, snow
an orchestra of frogs by moonlight
grandpa's tractor
a moose in a canoe
medieval knight at a gas station
a chandelier in the forest
a hummingbird made of stained glass
a dolphin jumping over a rainbow
a rhinoceros in a china shop
quantum banana
a hamster wheel powering the sun
an accountant fighting a kraken
a trombone full of bees
a lobster on the telephone
goth flamingo
the cheese stands alone`.split('\n')

/** Long ones, in which much can be claimed that is not in the picture. */
export const LONG_PROMPTS: readonly string[] =
  `a lighthouse on a cliff in a storm with waves crashing, a small boat struggling in the distance, seen through a kitchen window with a cat sitting on the sill and a cup of tea steaming
an old fisherman in a yellow raincoat sits in a small boat on a calm lake at dawn, mist over the water, mountains behind, a heron watching from the reeds
a cosy library at night with rain against the window, a fox reading by candlelight, a sleeping cat on the rug and a pot of tea on the table
a medieval knight with a red cape riding a white horse through a snowy forest towards a castle on a hill, ravens circling above, full moon
three children flying kites on a grassy hill above a fishing village, sailboats on the sea, big white clouds, warm afternoon light
a steampunk airship over a futuristic city at sunset, pilots waving, birds, gears and smoke, highly detailed, 4k
an underwater city inside a glass dome, whales and jellyfish drifting by, a diver with a lantern, bioluminescent plants
a tiny robot watering a single flower in a huge desert under a purple sky with two moons, lonely but hopeful
a busy night market in tokyo in the rain with neon signs, umbrellas, steaming noodles and a stray dog looking up at a girl
my grandmother knitting a galaxy in her armchair by the fireplace while a black cat plays with the yarn, snow outside the window
a pirate ship and a giant octopus in a stormy sea at night, lightning, torn sails, a lighthouse far away
a wedding of two penguins in the antarctic, a polar bear as a priest, guests in top hats, aurora in the sky
a dragon curled around a church tower in a quiet village, people looking out of their windows, autumn leaves, morning fog
an astronaut on the beach with a surfboard, a dog wearing sunglasses next to him, palm trees, a ringed planet rising over the ocean
a giant snail carrying a village on its back through a bamboo forest, lanterns glowing, fireflies, ukiyo-e
a bear, a rabbit and a hedgehog having tea in a forest clearing, sunlight through the trees, mushrooms, watercolour
a train crossing a stone bridge over a river in the mountains, steam, cherry blossoms, a deer drinking below
a wizard cat brewing a potion in a dark cave, crystals, candles, a raven on a skull, green smoke
a hot air balloon shaped like an elephant above lavender fields, a windmill, cows, a bicycle leaning on a fence, golden hour
a ballerina dancing on a frozen lake in moonlight, an orchestra of owls in the trees, snow falling, dreamy and quiet
a construction site on mars where robots build a pyramid, a red sky, a small rover, dust storm, no people
a detective frog in a trench coat under a street lamp, rainy alley, newspaper, a shadow behind him, film noir
a treehouse in a huge oak with a rope ladder, a swing, two kids reading comics, a squirrel stealing an apple, summer
a vampire at the dentist, a bat holding the drill, an office full of cats, eerie green light, a clock at midnight
a farmer on a tractor in a wheat field with a dragon flying over, scarecrow, storm clouds, a barn burning in the distance`.split(
    '\n',
  )

/** Those of the prompts that name no thing: abstract or a bare place, on purpose. */
export const WITHOUT_SUBJECT: ReadonlySet<string> = new Set(
  `loneliness in blue|joy|the sound of silence|melancholy, in shades of grey|chaos|pure happiness|nostalgia for a summer that never was|dreams of gold and violet|infinity|time|anxiety in red and black|hope|a feeling of falling upwards|peace and quiet|the colour of regret|entropy|warm comfort|freedom|sunset|a rainy day in the city|snow falling on a quiet village|aurora over a frozen lake|misty mountains in the morning|waves at night|a wheat field in the wind|autumn forest, golden light|a garden in spring|deep space nebula in pink and teal|a volcano at night|desert under a red sky|tropical island, pixel art|雨中的城市|a forest without a moon|cherry blossom petals on a river|starry night over a harbour|a village in the snow, watercolour`.split(
    '|',
  ),
)
