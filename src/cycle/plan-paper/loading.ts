import { z } from 'zod'
import { NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { dayOf, schoolYearName } from '../../ground/base/clock.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { contentFor, decisionFor, type Frame, frameOf } from '../plan/frame.ts'
import type { PlanContent } from '../plan/plan.ts'
import type { Decision as Decided } from '../plan/store-decisions.ts'
import { changesBetween } from '../plan-page/changes.ts'
import { paperOf, placeOf } from './outline.ts'
import type { Decision, PaperAdditions, PlanPaper, Standing } from './plan-paper.ts'
import { paperWords } from './plan-paper.words.ts'

/** What a room above adds to the papers of a plan, for who asks. */
export type Adding = (ask: SignedInAsk, plan: string) => Promise<PaperAdditions>

/** A paper, and what its file is called, without an ending. */
export type Named = { paper: PlanPaper; name: string }

/** The plan that the address names as it is now, for who may read it so, or NotFound. */
export async function paperNow(ask: SignedInAsk, adding: readonly Adding[]): Promise<Named> {
  const frame = await frameOf(ask)
  const content = await contentFor(ask, frame.plan)
  const { paper, name } = await named(ask, frame, content, await standingNow(ask, frame, content), '')
  const added: PaperAdditions = { blocks: [...paper.blocks], about: [...paper.about] }
  for (const add of adding) {
    const { blocks, about } = await add(ask, frame.plan.id)
    added.blocks.push(...blocks)
    added.about.push(...about)
  }
  return { paper: { ...paper, ...added }, name }
}

/** The decision on a plan that the address names by `:id` and `:number`, as it was, or NotFound. Who reads only what was adopted does not see a decision that was taken back. */
export async function paperThen(ask: SignedInAsk): Promise<Named & { number: number }> {
  const frame = await frameOf(ask)
  const number = z.coerce.number().int().min(1).max(100_000).safeParse(ask.param('number'))
  if (!number.success) throw new NotFound()
  const decided = await decisionFor(ask, frame.plan, number.data)
  const standing = { is: 'frozen' as const, decision: decisionFrom(decided), withdrawnOn: decided.withdrawn && dayOf(decided.withdrawn.at) }
  return { ...(await named(ask, frame, decided.content, standing, `version ${decided.number}`)), number: decided.number }
}

async function standingNow(ask: SignedInAsk, { plan }: Frame, content: PlanContent): Promise<Standing> {
  const changedOn = dayOf(plan.changedAt)
  if (!plan.adoption) return { is: 'draft', changedOn }
  const decided = await decisionFor(ask, plan, plan.adoption.number)
  const decision = decisionFrom(decided)
  const changes = plan.sees === 'adopted' ? [] : changesBetween(decided.content, content)
  return changes.length > 0 ? { is: 'changed', decision, changedOn, changes } : { is: 'adopted', decision }
}

async function named(ask: SignedInAsk, frame: Frame, content: PlanContent, standing: Standing, version: string): Promise<Named> {
  const { viewer, language, today, program } = ask
  const facts = {
    authority: viewer.authorityName,
    logo: await logoOf(program.config.home, viewer.authorityKind),
    standing,
    closedOn: frame.plan.closing && dayOf(frame.plan.closing.at),
    framework: frame.framework,
    today,
  }
  const year = schoolYearName(content.schoolYear).replace('/', '-')
  return {
    paper: paperOf(content, facts, language),
    name: paperWords[language].fileName(year, placeOf(content).replaceAll('/', '-'), version),
  }
}

function decisionFrom({ number, recordNumber, note, byName, byRole, at }: Decided): Decision {
  return { number, recordNumber, note, byName: byName ?? '', byRole, on: dayOf(at) }
}
