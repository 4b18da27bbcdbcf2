/** Version of everything on the wire. A page of another version is asked to reload. */
export const PROTOCOL_VERSION = 2
