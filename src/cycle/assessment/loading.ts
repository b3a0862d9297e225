import { type Reader, type Statement, statementsFor } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { versionAsked } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { all, askOnce, type Question } from '../../ground/base/question.ts'
import type { Membership } from '../round/membership.ts'
import type { OwnRows } from './own-rows.ts'
import { ownRows } from './private.ts'
import { placeKey, type Response } from './store.ts'

/** A person's part in a round at a school, with its questions in their wording and what they have answered. */
export type Assessment = { member: Membership; framework: Framework; statements: readonly Statement[]; response: Response | null }

/** Every assessment of the one who asks, the newest first, as it was when the transaction first asked for their own rows. */
export async function assessmentsOf(ask: SignedInAsk, tx: Tx): Promise<Assessment[]> {
  return askOnce(tx, assessmentsIn(await ownRows(ask, tx)))
}

/** The assessments that somebody's own rows tell of, the newest first; their frameworks are asked for together. */
export function assessmentsIn({ memberships, overlay, named, responses }: OwnRows): Question<Assessment[]> {
  const versions = [...new Set(memberships.map(({ frameworkVersion }) => frameworkVersion))]
  return all(versions.map((version) => versionAsked(version))).map((read) =>
    memberships.map((member) => {
      const version = found(read.find(({ id }) => id === member.frameworkVersion)).framework
      const response = responses.get(placeKey(member)) ?? null
      const reader = readerOf(member, response)
      return { member, framework: overlay(version), statements: statementsFor(named(version), member.audience, reader), response }
    }),
  )
}

/** The assessment that the address names, or NotFound: it is the asker's own or it does not exist. */
export async function assessmentAt(ask: SignedInAsk, tx: Tx): Promise<Assessment> {
  const [round, school] = [ask.id('round'), ask.id('school')]
  const all = await assessmentsOf(ask, tx)
  return found(all.find(({ member }) => member.round === round && member.school === school))
}

/** In whose wording a person reads: the one they have chosen, or else what their duty and the school's forms say. A form that the school no longer has counts for nothing. */
export function readerOf(member: Membership, response: Response | null): Reader {
  const form = member.audience === 'staff' ? member.forms.find((each) => each === response?.form) : undefined
  return { role: member.role, forms: form ? [form] : member.forms, work: response?.work ?? null }
}

/** Which assessment it is, as addresses say it: `linkTo('/assessments/:round/:school/check', ...whereOf(member))`. */
export function whereOf({ round, school }: Pick<Membership, 'round' | 'school'>): [round: string, school: string] {
  return [round, school]
}

/** Where the pages about one assessment lie. */
export function pathOf({ round, school }: Pick<Membership, 'round' | 'school'>): string {
  return linkTo('/assessments/:round/:school', round, school)
}

/** A question that is opened from the page with all answers, and goes back there. */
export function pathFromCheck(place: Pick<Membership, 'round' | 'school'>, number: number): string {
  return `${linkTo('/assessments/:round/:school/statements/:number', ...whereOf(place), number)}?from=check`
}

/** Where its result lies. */
export function resultPathOf({ round, school }: Pick<Membership, 'round' | 'school'>): string {
  return linkTo('/results/:round/:school', round, school)
}
