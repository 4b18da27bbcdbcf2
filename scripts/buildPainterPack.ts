// Writes the painter's art pack (Noto drawings and their names in many languages) into build/painter/.
import { buildPack } from '../server/engine/painter/art/buildPack.ts'

buildPack()
