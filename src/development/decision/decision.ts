import type { Day } from '../../ground/base/clock.ts'

/** What an authority is by law: a municipality or region with boards, or a private organiser with one of its own, to which neither KL nor OSL applies. */
export const organiserForms = ['municipal', 'private'] as const
export type OrganiserForm = (typeof organiserForms)[number]
export type Organiser = { form: OrganiserForm; board: string }

/** Characters at most. */
export const longest = {
  /** All points of a list of delegation, as they are pasted. */
  points: 200_000,
  board: 120,
  version: 60,
  number: 20,
  point: 500,
  proposal: 2000,
  text: 2000,
  title: 100,
  reason: 1000,
  paragraph: 20,
  note: 2000,
  recipient: 200,
  letter: 5000,
  message: 1000,
}
/** Points that a list of delegation may have. */
export const mostPoints = 400

/** A point of the list of delegation, and of which version of it. */
export type Point = { id: string; number: string; text: string }
export type DelegationList = { id: string; version: string; adoptedOn: Day; byName: string; points: Point[] }

/** By delegation: a decision in law, reported to the board. Execution (verkställighet): none, not appealed and not reported. */
export const decisionKinds = ['delegation', 'execution'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const results = ['approved', 'filed', 'returned'] as const
export type Result = (typeof results)[number]

/** What came of it at a meeting, as the minutes say; the dates are those that others give. */
export type Outcome = {
  result: Result
  paragraph: string
  minutesOn: Day | null
  announcedOn: Day | null
  note: string
  byName: string
  at: Date
}

/** A decision as it was made, and what has come of it. */
export type Decision = {
  id: string
  document: { id: string; title: string; version: number; secrecy: string | null }
  matter: { id: string; number: string; title: string; closed: boolean }
  /** The plan that the document was made from, and the number of its frozen version. */
  plan: { id: string; version: number } | null
  year: number
  number: number
  /** "D 2026-3": what it is called in the list for the board. */
  called: string
  kind: DecisionKind
  point: { number: string; text: string; version: string } | null
  decidedOn: Day
  text: string
  from: Day | null
  /** By name, title and unit as they were. */
  name: string
  title: string
  unit: string
  at: Date
  /** The address, masked, to which the code went by which they showed anew who they were; null for decisions before that was asked for. */
  provedTo: string | null
  withdrawn: { onDay: Day; reason: string; byName: string; provedTo: string | null } | null
  reported: { meeting: string; board: string; onDay: Day; outcome: Outcome | null } | null
}

/** The decision that a document has, if it was not taken back; also one about the same version of a plan that lies in another matter as well. */
export function standing(decisions: readonly Decision[], document: string, plan: Decision['plan'] = null): Decision | null {
  const about = (each: Decision) =>
    each.document.id === document || (plan !== null && each.plan?.id === plan.id && each.plan.version === plan.version)
  return decisions.find((each) => each.withdrawn === null && about(each)) ?? null
}

/** A document that lies before those who decide. */
export type Request = {
  document: string
  title: string
  version: number
  matter: { id: string; number: string }
  proposal: string
  dueOn: Day | null
  byName: string
  at: Date
}

export type Meeting = { id: string; board: string; onDay: Day; byName: string }

/** Decisions on a page of their list. */
export const decisionsOnAPage = 50

/** What a meeting is told of. */
export type Item = {
  id: string
  decision: Decision | null
  document: {
    id: string
    title: string
    version: number
    secrecy: string | null
    matter: { id: string; number: string }
    plan: string | null
  } | null
  outcome: Outcome | null
}

/**
 * The points of a list as they are written: one a line, its number first. Lines without a number go on with the point before.
 * @returns null when the first line has no number, a number comes twice, or a line or the list is too long
 */
export function pointsIn(text: string): Omit<Point, 'id'>[] | null {
  const points: { number: string; text: string }[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const told = /^(\p{L}{0,3}\d[\p{L}\d.:-]*)\s+(\S.*)$/u.exec(line)
    const last = points.at(-1)
    if (told) points.push({ number: (told[1] ?? '').replace(/[.:]$/, ''), text: told[2] ?? '' })
    else if (last) last.text += ` ${line}`
    else return null
  }
  const numbers = new Set(points.map(({ number }) => number))
  const fits = points.every(({ number, text: said }) => number.length <= longest.number && said.length <= longest.point)
  return points.length > 0 && points.length <= mostPoints && numbers.size === points.length && fits ? points : null
}

/** The points of a list as they are written in a form. */
export function pointsText(points: readonly Omit<Point, 'id'>[]): string {
  return points.map(({ number, text }) => `${number} ${text}`).join('\n')
}
