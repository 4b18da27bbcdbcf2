/** What a stored picture's address is made of. */
export type MediaName = { hash: string; ext: string }

/** The address of a stored picture. Its content never changes, so it is cached for good. */
export function mediaUrl({ hash, ext }: MediaName): string {
  return `/m/${hash}.${ext}`
}
