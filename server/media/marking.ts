import type { Marking } from '../ports/media.ts'

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const NAMESPACES = [
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
  'xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"',
].join(' ')

/** What a picture of a model says about itself, as XMP: IPTC's source type, what made it, its own id and what it grew from. */
export function markingOf({ id, by, parents }: Marking & { by: string }): string {
  const type = parents.length > 0 ? 'compositeWithTrainedAlgorithmicMedia' : 'trainedAlgorithmicMedia'
  const attributes = `Iptc4xmpExt:DigitalSourceType="${SOURCE_TYPES}${type}" Iptc4xmpExt:AISystemUsed="${escaped(by)}" xmp:CreatorTool="Riff"`
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${NAMESPACES} ${attributes}>${identity({ id, parents })}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

/** XMP that says what a picture is, with its id and what it grew from added. */
export function withIdentity(xmp: string, marking: Marking): string {
  const added = `<rdf:Description rdf:about="" ${NAMESPACES}>${identity(marking)}</rdf:Description></rdf:RDF>`
  return xmp.replace('</rdf:RDF>', () => added)
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
