/**
 * Records of one kind under their ids, as a session holds them.
 *
 * Two different records under one id (after a union merge) are a conflict to show, not damage: the better one is active, the others are
 * kept as copies, on disk too, until the id is written or dropped.
 */
export class Shelf<T extends {readonly id: string}> {
  readonly active: Map<string, T>
  readonly copies: Map<string, readonly T[]>
  readonly #line: (record: T) => string
  readonly #compare: (a: T, b: T) => number

  /** `line` is equal for equal records; `compare` is greater than 0 when the first is the better. */
  constructor(line: (record: T) => string, compare: (a: T, b: T) => number, from?: Shelf<T>) {
    this.#line = line
    this.#compare = compare
    this.active = new Map(from?.active)
    this.copies = new Map(from?.copies)
  }

  /** The same records; later changes of one are not changes of the other. */
  clone(): Shelf<T> {
    return new Shelf(this.#line, this.#compare, this)
  }

  same(a: T | undefined, b: T | undefined): boolean {
    return a === b || (a !== undefined && b !== undefined && this.#line(a) === this.#line(b))
  }

  /** Sets the record of an id, which settles a conflict over it. */
  put(record: T): void {
    this.active.set(record.id, record)
    this.copies.delete(record.id)
  }

  drop(id: string): void {
    this.active.delete(id)
    this.copies.delete(id)
  }

  /** Adds a record that was found beside the others: of two under one id the better becomes or stays active, none is lost. */
  add(record: T): void {
    const held = this.active.get(record.id)
    if (held === undefined) {
      this.active.set(record.id, record)
      return
    }
    const copies = this.copies.get(record.id) ?? []
    if ([held, ...copies].some(other => this.same(other, record))) return
    const better = (this.#compare(record, held) || (this.#line(record) > this.#line(held) ? 1 : -1)) > 0
    this.active.set(record.id, better ? record : held)
    this.copies.set(record.id, [...copies, better ? held : record])
  }

  /** Every record, copies too. */
  all(): T[] {
    return [...this.active.values(), ...[...this.copies.values()].flat()]
  }
}
