import { formatDay, type Language, quote } from '../../ground/base/language.ts'
import type { Block, Fact } from '../../ground/paper/paper.ts'
import { line, linesOf } from '../../ground/paper/text.ts'
import { partName } from '../../people/permission/permission.words.ts'
import { nameWords } from '../plan/names.words.ts'
import { pageWords } from '../plan/plan.words.ts'
import { listWords } from '../plan/plans.words.ts'
import type { Change } from '../plan-page/changes.ts'
import { decisionWords } from '../plan-page/decision.words.ts'
import type { Decision, PaperFacts } from './plan-paper.ts'
import { paperWords } from './plan-paper.words.ts'

/** What stands in the corner of the first page: how the plan stands, which version, its number in the records. */
export function cornerOf({ standing, closedOn }: PaperFacts, language: Language): string[] {
  const { corner: t } = paperWords[language]
  const names = nameWords[language]
  const page = pageWords[language]
  const list = listWords[language]
  const closed = closedOn ? [names.states.closed] : []
  if (standing.is === 'draft') return [names.states.draft, ...closed]
  const { decision } = standing
  return [
    t.adopted(formatDay(decision.on, language, true)),
    page.version(decision.number),
    ...(standing.is === 'changed' ? [list.changedSince] : []),
    ...(standing.is === 'frozen' && standing.withdrawnOn ? [t.withdrawn] : []),
    ...(decision.recordNumber ? [page.record(line(decision.recordNumber))] : []),
    ...closed,
  ]
}

/** How the plan stands, in sentences. */
export function standingText({ standing, closedOn }: PaperFacts, language: Language): string {
  const t = paperWords[language].standing
  const day = (on: string) => formatDay(on, language, true)
  const said = (): string[] => {
    switch (standing.is) {
      case 'draft':
        return [t.draft(day(standing.changedOn))]
      case 'adopted':
        return [adoptedText(standing.decision, language)]
      case 'changed':
        return [adoptedText(standing.decision, language), t.changed(day(standing.changedOn)), ...changesText(standing.changes, language)]
      case 'frozen':
        return [
          adoptedText(standing.decision, language),
          t.frozen(standing.decision.number),
          ...(standing.withdrawnOn ? [t.withdrawn(day(standing.withdrawnOn))] : []),
        ]
    }
  }
  return [...said(), ...(closedOn ? [t.closed(day(closedOn))] : [])].join(' ')
}

/** The decision, filled in when there is one, and lines to sign on. */
export function decisionBlocks({ standing }: PaperFacts, language: Language): Block[] {
  const t = paperWords[language].decision
  const decision = standing.is === 'draft' ? null : standing.decision
  const said = (term: string, text: string | undefined): Fact => ({ term, lines: text ? [text] : [] })
  return [
    { kind: 'heading', level: 2, text: t.heading },
    ...(standing.is === 'changed' ? [{ kind: 'text' as const, tone: 'body' as const, written: [[t.again]] }] : []),
    {
      kind: 'form',
      facts: [
        said(t.record, decision ? line(decision.recordNumber) : undefined),
        said(t.decision, decision ? t.adopted(decision.number) : undefined),
        said(t.day, decision ? formatDay(decision.on, language, true) : undefined),
        said(t.by, decision ? `${line(decision.byName)}, ${partName(decision.byRole, language)}` : undefined),
        ...(decision?.note ? [{ term: decisionWords[language].note, lines: linesOf(decision.note) }] : []),
        said(t.signature, undefined),
        said(t.name, decision ? line(decision.byName) : undefined),
      ],
    },
  ]
}

/** "Fastställd 30 november 2026 av Helena Sundström, rektor." */
function adoptedText({ on, byName, byRole }: Decision, language: Language): string {
  return `${pageWords[language].adopted(formatDay(on, language, true), line(byName), partName(byRole, language))}.`
}

/** "Nytt mål: 3.", "Ändrad åtgärd: 1.2, 2.1.", "Borttagen åtgärd: ”Två lektionsbesök per lärare”.": a sentence per kind. */
function changesText(changes: readonly Change[], language: Language): string[] {
  const { kinds } = decisionWords[language].revisions
  const byKind = new Map<Change['kind'], string[]>()
  for (const change of changes) byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), ...nameOf(change, language)])
  return [...byKind].map(([kind, names]) => (names.length > 0 ? `${kinds[kind]}: ${names.join(', ')}.` : `${kinds[kind]}.`))
}

/** What is gone has no number any more. */
function nameOf(change: Change, language: Language): string[] {
  if (change.kind === 'introduction' || change.kind === 'order') return []
  const gone = change.kind === 'goal removed' || change.kind === 'action removed'
  return [gone ? quote(line(change.title), language) : change.number]
}
