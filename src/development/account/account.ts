import type { Day } from '../../ground/base/clock.ts'

/** A report to the funder and the authority: of a stretch of the programme (lägesrapport), or of the whole (slutrapport). */
export const reportKinds = ['progress', 'final'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What people write themselves, in the order of the paper. The funder's own form asks for the same, under much the same headings. */
export const headingsOf = {
  progress: ['activities', 'departures', 'goals', 'equality', 'ahead'],
  final: ['summary', 'idea', 'goals', 'equality', 'influence', 'taken'],
} as const satisfies Record<ReportKind, readonly string[]>
export type Heading = (typeof headingsOf)[ReportKind][number]

/** Characters under a heading at most; the column holds the same. */
export const longestText = 8000

export type ProgrammeReport = {
  id: string
  programme: string
  kind: ReportKind
  from: Day
  to: Day
  revision: number
  changedByName: string
  texts: Partial<Record<Heading, string>>
  /** The latest document that it was frozen as; null before that. */
  document: string | null
}

/** The headings under which nothing is written yet. */
export function unwritten({ kind, texts }: Pick<ProgrammeReport, 'kind' | 'texts'>): Heading[] {
  return headingsOf[kind].filter((heading) => !texts[heading])
}

/** Whether a report is done with: it is locked, or, for somebody who locks nothing themselves, something stands under every heading. */
export function isFinished(report: Pick<ProgrammeReport, 'kind' | 'texts' | 'document'>, locks: boolean): boolean {
  return report.document !== null || (!locks && unwritten(report).length === 0)
}
