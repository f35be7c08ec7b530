import {sha256} from '@noble/hashes/sha2'
import {bytesToHex} from '@noble/hashes/utils'

/**
 * A name that tells nobody what it is of: so many of the hex digits of SHA-256 of a text in UTF-8. For a name or two Node's cryptography would
 * take longer to load than all else that a start needs of the store.
 */
export const hashedName = (text: string, digits: number): string => bytesToHex(sha256(text)).slice(0, digits)
