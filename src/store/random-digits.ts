const half = (): string => Math.floor(Math.random() * 2 ** 32).toString(16).padStart(8, '0')

/**
 * 16 hex digits that hardly anybody else draws, for what must differ and need not be secret: a file that is only made where none is, a lock's token.
 * Node's cryptography takes longer to load than all else that a start needs of the store.
 */
export const randomDigits = (): string => half() + half()
