import type { Maker, Marking } from '../ports/media.ts'

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const SOURCE_TYPE = /DigitalSourceType="http:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/(\w+)"/
const NAMESPACES = [
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
  'xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"',
].join(' ')

/** What a file says of its maker until it is published. */
const NAMELESS = 'xmp:CreatorTool="Riff"'

/** What is said of several pictures side by side: any of them may or may not be a model's, and nobody learns which (rule J17). */
export const COLLAGE = packetOf('composite', NAMELESS, '')

/**
 * IPTC's digital source type of a picture: `own` is what its file says already (the painter knows what it drew and what it only
 * altered), `from` what the file of the picture it grew from says; null where a file says nothing (uploads: nobody knows), `from`
 * undefined where it grew from no picture.
 */
export function sourceTypeOf(by: Marking['by'], own: string | null, from: string | null | undefined): string {
  const fromModel = /trained|Synthetic/i.test(from ?? '')
  if (by === 'model')
    return from === undefined || from === 'trainedAlgorithmicMedia'
      ? 'trainedAlgorithmicMedia'
      : 'compositeWithTrainedAlgorithmicMedia'
  if (own === 'algorithmicMedia' || from === undefined) return 'algorithmicMedia'
  return fromModel ? 'compositeSynthetic' : (own ?? 'composite')
}

/** The source type that an XMP packet names, or null. */
export function sourceTypeIn(xmp: string | null): string | null {
  return SOURCE_TYPE.exec(xmp ?? '')?.[1] ?? null
}

/** What a picture says about itself, as XMP: IPTC's source type, its own id and what it grew from; not yet what made it (rule J17). */
export function markingOf(type: string, marking: Marking): string {
  return packetOf(type, NAMELESS, identity(marking))
}

/**
 * An engine's own XMP packet, with its source type as it turned out, and its id and what it grew from added. The engine's name is taken out
 * of it, and stays out until the vote is over (rule J17); what else it wrote there for itself, such as the painter's recipe, is kept.
 */
export function withIdentity(xmp: string, type: string, marking: Marking): string {
  const added = `<rdf:Description rdf:about="" ${NAMESPACES}>${identity(marking)}</rdf:Description></rdf:RDF>`
  return xmp
    .replace(SOURCE_TYPE, () => `DigitalSourceType="${SOURCE_TYPES}${type}"`)
    .replace(/xmp:CreatorTool="[^"]*"/, NAMELESS)
    .replace(/xmlns:riff="urn:riff:[^"]*"/, 'xmlns:riff="urn:riff:made"')
    .replace('</rdf:RDF>', () => added)
}

/** A packet of ours that names what made the picture; as it was where it does already. */
export function withMaker(xmp: string, { by, name }: Maker): string {
  const tool =
    by === 'model'
      ? `Iptc4xmpExt:AISystemUsed="${escaped(name)}" ${NAMELESS}`
      : `xmp:CreatorTool="${escaped(`Riff: ${name}`)}"`
  return xmp.replace(NAMELESS, () => tool)
}

function packetOf(type: string, attributes: string, inside: string): string {
  const said = `Iptc4xmpExt:DigitalSourceType="${SOURCE_TYPES}${type}" ${attributes}`
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${NAMESPACES} ${said}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

function identity({ id, parents }: Pick<Marking, 'id' | 'parents'>): string {
  const own = `<xmpMM:DocumentID>${escaped(id)}</xmpMM:DocumentID>`
  if (parents.length === 0) return own
  const items = parents.map(
    parent =>
      `<rdf:li rdf:parseType="Resource"><stRef:documentID>${escaped(parent)}</stRef:documentID></rdf:li>`,
  )
  return `${own}<xmpMM:Ingredients><rdf:Bag>${items.join('')}</rdf:Bag></xmpMM:Ingredients>`
}

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
