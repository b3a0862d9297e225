/** Characters at most; the columns of the database hold the same. */
export const longest = {
  title: 200,
  purpose: 4000,
  funder: 200,
  funderLine: 300,
  funderNumber: 60,
  funding: 300,
  contact: 300,
  recordNumber: 60,
  partners: 2000,
  about: 4000,
  audience: 200,
  place: 200,
  link: 500,
  bring: 300,
  reason: 1000,
  need: 500,
  lecturer: 200,
} as const

/** Seats of one way at most, and how many more may be let in than there are. */
export const mostSeats = 10_000
export const mostOverbooked = 1000

/** Lecturers of a session, and days before it when one can be reminded. */
export const mostLecturers = 20
export const mostDaysBefore = 30

/** Days after a session when what somebody needed is deleted. */
export const needKeptDays = 7
