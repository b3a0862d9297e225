import type { Tx } from '../../ground/base/database.ts'
import { inEach } from '../../ground/base/language.ts'
import { askOnce, known, type Question } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Changes, type Content, changedSince, goneSince } from './report.ts'
import { reportWords } from './report.words.ts'
import { type Report, reportBefore, reportsAsked } from './store.ts'
import { sendingsAsked } from './store-sending.ts'

/** What a report is laid beside: the version of it that was sent before, else the report that was sent of an earlier half-year. */
export type Before = { content: Content; since: Changes['since'] }

/** What was sent last of the half-years before; null where nothing was. */
export function reportBeforeAsked(viewer: Viewer, report: Report): Question<Before | null> {
  return reportsAsked(viewer, { school: report.school.id })
    .followedBy((reports) => {
      const last = reportBefore(reports, report)
      return last ? sendingsAsked(last.id) : known([])
    })
    .map((sendings) => {
      const content = sendings.find(({ returned }) => !returned)?.content
      return content ? { content, since: 'report' as const } : null
    })
}

/** The same, where a version of the report itself may have been sent before. */
export async function contentBefore(tx: Tx, viewer: Viewer, report: Report, version: Content | undefined): Promise<Before | null> {
  return version ? { content: version, since: 'version' } : askOnce(tx, reportBeforeAsked(viewer, report))
}

/** What differs, as it is locked when a report is sent. */
export function changesFrom(now: Parameters<typeof changedSince>[0], before: Before | null): Changes | null {
  if (!before) return null
  return {
    since: before.since,
    keys: [...changedSince(now, before.content)],
    gone: goneSince(now, before.content, ({ text }) => inEach((language) => reportWords[language].helpOf(text))),
  }
}
