/** Text of the live room. */
export const jam = {}
