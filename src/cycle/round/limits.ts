/** Characters at most in what is written about a round: told beside each field, and checked when it is sent. */
export const longest = { name: 120, message: 2000 } as const
