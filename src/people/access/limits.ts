/*
 * How often a way in may be tried. Nobody is shut out by what somebody else does in their name, and a whole authority may sit behind one address: by address only
 * failures count, the more people there are, the more of them fail, and only failures are refused: what is right is let through. What holds guessing off is the length of a
 * code, see `code.ts`.
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

/** Links to addresses that nobody has, asked for from one network in an hour, each of which gets its own place in the queue: everybody may mistype theirs. */
export function mostUnknownLinks(people: number): number {
  return 100 + people
}

/** Places in the queue that all further ones share. More than one, so that they do not wait for each other, by which they would be known. */
export const placesForNobody = 1000

/** Wrong codes from everywhere in ten minutes that the operator and the administrators are told of. They shut nobody out. */
export function alarmingCodes(people: number): number {
  return 100 + Math.ceil(people / 10)
}

/** Milliseconds that a wrong code is answered later, the more of them come from the same network: none for who mistypes, five seconds for who guesses. */
export function pauseAfter(wrong: number): number {
  return Math.min(5000, Math.max(0, wrong - 10) * 100)
}
