import { newestVersions } from '../../content/framework/store.ts'
import { agree, beginJoint, finishJoint } from '../../cycle/joint-assessment/store.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { actingAt } from './acting.ts'
import { demoAuthorityPlan } from './authority-plan-content.ts'
import { findCharacterIn } from './places.ts'

/** What the authority has agreed on about itself at a meeting: every question of its own ladder, as a ground of the next plan. */
export async function answerOwnQuestions(stage: { tx: Tx; authority: string; today: Day }): Promise<void> {
  const { tx } = stage
  const { days, note, levels } = demoAuthorityPlan().answers
  const framework = found((await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola'))
  const actor = await actingAt(tx, stage, await findCharacterIn(tx, 'head'), days)
  const { id } = await beginJoint(tx, actor, null, { frameworkVersion: framework.id, round: null })
  for (const { key } of framework.framework.authority) await agree(tx, actor, id, key, { level: levels[key] ?? 0, note: '' })
  await finishJoint(tx, actor, id, { agreedOn: actor.today, note })
}
