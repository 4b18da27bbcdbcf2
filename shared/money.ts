/** Millionths of a US dollar: whole numbers, so that sums are exact. */
export type Money = number

/** Which limit of the budget was reached: a person's day, a jam's day, or everybody's. */
export type Cap = 'person' | 'jam' | 'day'
