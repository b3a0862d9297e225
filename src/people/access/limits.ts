/*
 * How often a way in may be tried. Nobody is shut out by what somebody else does in their name, and a whole authority may sit behind one address: by address only
 * failures count, and the more people there are, the more of them fail. What holds guessing off is the length of a code, see `code.ts`.
 */

/** Minutes in which wrong codes are counted, and in which links to addresses that nobody has are. */
export const codeMinutes = 10
export const linkMinutes = 60

/** Links to one mail address in an hour that come at once; after that one in `trickle` minutes, so that the newest in the mailbox always holds. */
export const linksAtOnce = 5
export const trickle = 10

/** Wrong codes from one network in ten minutes: one in twenty of all people, at the same time, and some more. */
export function mostWrongCodes(people: number): number {
  return 30 + Math.ceil(people / 20)
}

/** Links to addresses that nobody has, asked for from one network in an hour: everybody may mistype theirs. */
export function mostUnknownLinks(people: number): number {
  return 100 + people
}

/** Wrong codes from everywhere in ten minutes that the operator and the administrators are told of. They shut nobody out. */
export function alarmingCodes(people: number): number {
  return 100 + Math.ceil(people / 10)
}

/** Milliseconds that a wrong code is answered later, the more of them come from the same network: none for who mistypes, five seconds for who guesses. */
export function pauseAfter(wrong: number): number {
  return Math.min(5000, Math.max(0, wrong - 10) * 100)
}
