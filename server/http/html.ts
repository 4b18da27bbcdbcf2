const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for the inside of an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, char => ESCAPES[char] ?? char)
}

/** A picture of a link's preview: an absolute address, pixels. */
export type PreviewPicture = { url: string; width: number; height: number; alt: string }

/** What the head of a page says. `url` and pictures are absolute; `url: null` where the request named no host. */
export type Head = {
  title: string
  description: string
  url: string | null
  kind: 'website' | 'article'
  picture: PreviewPicture | null
  /** False keeps search engines away. */
  indexed: boolean
  nonce: string
  /** As in `og:locale`. */
  locale: string
}

const property = (name: string, content: string) =>
  `<meta property="${name}" content="${escapeHtml(content)}">`
const named = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">`

/** The tags for browsers, search engines and messengers (Open Graph, Twitter card). */
export function headTags({ title, description, url, kind, picture, indexed, nonce, locale }: Head): string {
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    named('description', description),
    // Scripts read the nonce from here; the attribute hides it from style sheets.
    `<meta property="csp-nonce" nonce="${nonce}">`,
    property('og:site_name', 'Riff'),
    property('og:locale', locale),
    property('og:type', kind),
    property('og:title', title),
    property('og:description', description),
    named('twitter:card', picture ? 'summary_large_image' : 'summary'),
    named('twitter:title', title),
    named('twitter:description', description),
  ]
  if (!indexed) tags.push(named('robots', 'noindex'))
  if (url) tags.push(`<link rel="canonical" href="${escapeHtml(url)}">`, property('og:url', url))
  if (picture)
    tags.push(
      property('og:image', picture.url),
      property('og:image:type', 'image/jpeg'),
      property('og:image:width', String(picture.width)),
      property('og:image:height', String(picture.height)),
      property('og:image:alt', picture.alt),
      named('twitter:image', picture.url),
      named('twitter:image:alt', picture.alt),
    )
  return tags.join('\n    ')
}
