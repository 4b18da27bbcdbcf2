const SOURCE = /DigitalSourceType="([^"]+)"/
const TOOL = /AISystemUsed="([^"]+)"/
const ID = /<xmpMM:DocumentID>([^<]+)</
const PARENTS = /<stRef:documentID>([^<]+)</g

/** The manifest of a file, from what its XMP says: so that the two never differ. */
export function manifestOf(xmp: string): object {
  const agent = TOOL.exec(xmp)?.[1]
  const action = {
    action: 'c2pa.created',
    digitalSourceType: SOURCE.exec(xmp)?.[1],
    softwareAgent: { name: agent ? unescaped(agent) : 'Riff' },
  }
  return {
    claim_generator_info: [{ name: 'Riff' }],
    title: ID.exec(xmp)?.[1] ?? 'Riff',
    ingredients: [...xmp.matchAll(PARENTS)].map(([, title = '']) => ({
      title,
      relationship: 'inputTo',
      instance_id: title,
    })),
    assertions: [{ label: 'c2pa.actions.v2', data: { actions: [action] } }],
  }
}

const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
