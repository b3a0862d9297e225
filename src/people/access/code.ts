import { randomInt } from 'node:crypto'

/** Letters and digits that nobody mixes up on paper: no 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
const alphabet = 'ACDEFGHJKMNPQRTWXY34679'

/** What a code is for, and how many characters it has. */
const lengths = { slip: 12, return: 8, setup: 12 } as const
type Purpose = keyof typeof lengths

/**
 * A random code. A slip's is all that a sign-in takes, and as many are out as there are people without mail: 23^12 are some 54 bits. Of 12,000 slips that are out for 60 days
 * somebody who tries a hundred codes a second all that time, from as many networks as that takes, finds one with a probability of 0.0003 (5.2 · 10^8 tries · 12,000 / 2.2 · 10^16).
 * That alone holds guessing off: a right code is let in from wherever it comes. With eight characters and a lid of 3,000 in ten minutes it was four slips.
 * A return code is asked for after signing in, ten times an hour at most: 23^8, some 36 bits.
 */
export function newCode(purpose: Purpose): string {
  return Array.from({ length: lengths[purpose] }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** The code that stands for some bytes: always the same, as hard to guess as a random one when nobody can know the bytes. At least 16 of them. */
export function codeFrom(bytes: Buffer, purpose: Purpose): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`)
  return Array.from({ length: lengths[purpose] }, () => {
    const letter = alphabet[Number(rest % BigInt(alphabet.length))]
    rest /= BigInt(alphabet.length)
    return letter
  }).join('')
}

/** As it is printed: "BK4T 9M2R". */
export function showCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}

/** What someone typed or pasted, without spaces and hyphens, in capitals; null when it cannot be a code of that kind. */
export function readCode(typed: string, purpose: Purpose): string | null {
  const code = typed.slice(0, 100).toUpperCase().replace(/[\s-]/g, '')
  return code.length === lengths[purpose] && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}
