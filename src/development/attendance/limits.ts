/** Characters at most; the columns of the database hold the same. */
export const longest = { reason: 300, name: 120 } as const

/** Minutes before and after the start that a code may hold, at most; after it at least five, or nobody has the time. */
export const mostBefore = 120
export const mostAfter = 240
export const fewestAfter = 5

/** Wrong codes of one person in ten minutes; and of one network, from where somebody who is not signed in reads a picture: beyond that they sign in and type the letters. */
export const mostWrong = 10
export const mostWrongFromNetwork = 200
export const windowMinutes = 10

/** People found by a name at most. */
export const mostFound = 20

/** Days after a session when the name of somebody who was never found on the staff list is forgotten. */
export const nameKeptDays = 365
