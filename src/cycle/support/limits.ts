/** Characters at most in what schools and coaches write to each other: told beside each field, and checked when it is sent. */
export const longest = { request: 2000, answer: 2000, phrase: 2000, feedback: 4000 } as const
