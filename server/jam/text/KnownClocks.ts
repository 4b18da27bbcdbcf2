import type { Author } from '#shared/jam/state.ts'

/**
 * What the guard knows of a document: how far each client has come, and whose each clientID is. Kept from accepted updates,
 * durable or on their way there, so that checking an update costs as much as the update and not as much as the document.
 */
export class KnownClocks {
  readonly #clocks: Map<number, number>
  readonly #owners: Map<number, Author>
  readonly #reserved: (client: number) => Author | undefined

  constructor(
    clocks: Iterable<readonly [client: number, clock: number]> = [],
    owners: Iterable<readonly [client: number, owner: Author]> = [],
    reserved: (client: number) => Author | undefined = () => undefined,
  ) {
    this.#clocks = new Map(clocks)
    this.#owners = new Map(owners)
    this.#reserved = reserved
  }

  /** The clock that this client's next unit has; 0 for a client never seen. */
  clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0
  }

  /** Who claimed this clientID, else who holds it for now. */
  ownerOf(client: number): Author | undefined {
    return this.#owners.get(client) ?? this.#reserved(client)
  }

  /** Takes note of an accepted update. Clocks only rise. */
  learn(
    clocks: Iterable<readonly [client: number, clock: number]>,
    claims: Iterable<number>,
    by: Author,
  ): void {
    for (const [client, clock] of clocks) {
      if (clock > this.clockOf(client)) this.#clocks.set(client, clock)
    }
    for (const client of claims) this.#owners.set(client, by)
  }
}
