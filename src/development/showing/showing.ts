/** What of a programme its open page can have beside its purpose and who pays: those always stand there. */
export const showingParts = ['facts', 'partners', 'sessions', 'news'] as const
export type ShowingPart = (typeof showingParts)[number]

/** What those who run a programme chose for its open page. */
export type Showing = { parts: ShowingPart[]; changedByName: string }

/** How many coming sessions and news stand on it at most. */
export const mostSessions = 100
export const mostNews = 20
