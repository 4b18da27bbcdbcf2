/** The session cookie, read and written by hand: one name, one value, no library to trust. */

/** 180 days: a person who comes back within half a year is still the same person, s. */
export const SESSION_SECONDS = 180 * 86_400
/** Longer Cookie headers are not searched: Node takes 16 kB of headers, and ours is 60 characters. */
const HEADER_LONGEST = 8_192
/** 32 random bytes in base64url. */
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/

/** Behind TLS the name carries `__Host-`: no other host and no plain HTTP page can set it. Source: RFC 6265bis, 4.1.3.2. */
export const cookieName = (secure: boolean) => (secure ? '__Host-riff_session' : 'riff_session')

/** The token of a Cookie header, or null. Of several of the same name the first counts, as browsers send the most specific first. */
export function readToken(header: string | undefined, secure: boolean): string | null {
  if (!header || header.length > HEADER_LONGEST) return null
  const wanted = `${cookieName(secure)}=`
  for (const part of header.split(';')) {
    const pair = part.trim()
    if (!pair.startsWith(wanted)) continue
    const token = pair.slice(wanted.length)
    return TOKEN_PATTERN.test(token) ? token : null
  }
  return null
}

/** The Set-Cookie header that takes a session's cookie away. */
export function noSessionCookie(secure: boolean): string {
  return `${cookieName(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`
}

/** The Set-Cookie header that keeps a session. */
export function sessionCookie(token: string, secure: boolean): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${SESSION_SECONDS}${secure ? '; Secure' : ''}`
  return `${cookieName(secure)}=${token}; ${flags}`
}
