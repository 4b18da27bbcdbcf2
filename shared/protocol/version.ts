/** Version of everything on the wire. A page of an older one that is still taken is offered a reload between rounds. */
export const PROTOCOL_VERSION = 2
/** The oldest page that this server still takes; one before it is asked to reload at once. */
export const OLDEST_VERSION = 1
