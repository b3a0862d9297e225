/** What readers of a guide have said: how many it helped and how many not, and their lines in an order that tells nothing. */
export type GuideResponses = { guide: string; helped: number; not: number; lines: string[] }

/** Characters of a line. */
export const longestLine = 500
/** Answers that are kept for a guide: enough to see what to mend. More are thanked for and let go. */
export const mostPerGuide = 500

/** Answers by guide, in the order of the guides; lines by the alphabet, so that nobody can tell which came first. */
export function byGuide(answers: readonly { guide: string; helped: boolean; line: string }[], guides: readonly string[]): GuideResponses[] {
  return guides.flatMap((guide) => {
    const own = answers.filter((each) => each.guide === guide)
    if (own.length === 0) return []
    const helped = own.filter((each) => each.helped).length
    const lines = own.flatMap(({ line }) => (line === '' ? [] : [line])).sort((a, b) => a.localeCompare(b, 'sv'))
    return [{ guide, helped, not: own.length - helped, lines }]
  })
}
