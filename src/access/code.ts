import { randomInt } from 'node:crypto'

/** Letters and digits that nobody mixes up on paper: no 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
const alphabet = 'ACDEFGHJKMNPQRTWXY34679'
const length = 8

/** A random code of eight characters: 23^8, some 36 bits. */
export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** As it is printed: "BK4T 9M2R". */
export function showCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/** What someone typed or pasted, without spaces and hyphens, in capitals; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}
