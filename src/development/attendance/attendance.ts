/** How a mark came about: the picture on the screen, its letters typed, the leader's list, a list filled in on a file. */
export type MarkSource = 'qr' | 'self' | 'list' | 'import'
/** What a leader writes of somebody. */
export const verdicts = ['whole', 'partly', 'absent'] as const
export type Verdict = (typeof verdicts)[number]
/** What somebody marks of themselves; `moved`: they went to another session that is held at the same time. */
export type OwnMark = 'in' | 'out' | 'moved'
export type MarkWhat = Verdict | OwnMark
/** What stands of somebody: where leaving counts, who has only come or only left is not settled. */
export type Standing = MarkWhat
