import { topLevel } from '../../content/framework/framework.ts'
import { inLightOf, type SaidOf, type Told } from '../../content/suggestion/said.ts'
import { saidAsked } from '../../content/suggestion/store.ts'
import { type Suggestion, suggestSteps } from '../../content/suggestion/suggestion.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Goal, goalsIn } from './goals.ts'
import { type Assessment, assessmentsOf, readerOf } from './loading.ts'
import { ownRows } from './private.ts'
import { type Lead, leadOf, leftOutOf, levelsBefore, previousOf, type ResultRow, resultRows, standingsOf } from './result.ts'
import type { Response } from './store.ts'

/** A person's own result, whole: everything that the page, the print-out and the downloads say. */
export type OwnResult = {
  assessment: Assessment
  response: Response
  rows: ResultRow[]
  previous: Assessment | null
  /** What cannot be compared with last time, because the questions there have changed. */
  leftOut: ResultRow[]
  lead: Lead
  steps: Told<Suggestion>[]
  /** What would come in place of a step. */
  alternatives: Told<Suggestion>[]
  goals: ReturnType<typeof goalsIn>
  /** The asker's other assessments that have a result, the newest first. */
  others: Assessment[]
}

/** The result that the address names; `unfinished` until it is handed in. NotFound when it is not the asker's. */
export async function ownResult(
  ask: SignedInAsk,
  tx: Tx,
): Promise<{ is: 'result'; result: OwnResult } | { is: 'unfinished'; assessment: Assessment }> {
  const [round, school] = [ask.id('round'), ask.id('school')]
  const all = await assessmentsOf(ask, tx)
  const assessment = found(all.find(({ member }) => member.round === round && member.school === school))
  const { response } = assessment
  if (!response?.handedInOn) return { is: 'unfinished', assessment }
  const { goals } = await ownRows(ask, tx)
  return { is: 'result', result: makeResult(all, assessment, response, goals, await saidOf(tx, assessment)) }
}

/** What others say of the actions that are proposed here: to leaders alone, since what single persons take up is in no plan and no check. */
async function saidOf(tx: Tx, { member, framework }: Assessment): Promise<SaidOf> {
  return member.audience === 'leader' ? askOnce(tx, saidAsked(framework.key)) : new Map()
}

function makeResult(all: Assessment[], assessment: Assessment, response: Response, allGoals: Goal[], said: SaidOf): OwnResult {
  const { framework, statements, member } = assessment
  const previous = previousOf(all, assessment)
  const rows = resultRows(statements, response.answers, levelsBefore(framework, previous))
  const goals = goalsIn(framework, allGoals)
  const standings = standingsOf(rows)
  const reader = readerOf(member, response)
  const suggested = suggestSteps(framework, member.audience, standings, goals, reader)
  const lit = inLightOf([...suggested.steps, ...suggested.alternatives], said)
  const [steps, alternatives] = [lit.slice(0, suggested.steps.length), lit.slice(suggested.steps.length)]
  const unchosen = suggestSteps(framework, member.audience, standings, [], reader)
  const lead = leadOf(rows, topLevel(framework), [...unchosen.steps, ...unchosen.alternatives])
  const others = all.filter((each) => each !== assessment && each.response?.handedInOn)
  const leftOut = leftOutOf(rows, framework, previous)
  return { assessment, response, rows, previous, leftOut, lead, steps, alternatives, goals, others }
}
