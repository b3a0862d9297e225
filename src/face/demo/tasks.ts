import { z } from 'zod'
import { newestVersions } from '../../content/framework/store.ts'
import { found } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { markDemoAttendance } from './attendance.ts'
import { fillAuthorityPlan } from './authority-plan.ts'
import { makeDemoCertificates } from './certificates.ts'
import { takeDemoTemperature } from './checks.ts'
import { fillDemoDecisions, layDemoDraft } from './decisions.ts'
import { holdDemoDialogues } from './dialogues.ts'
import { importEarlierSurvey } from './earlier-survey.ts'
import { evaluateDemoTraining } from './evaluations.ts'
import { followUpDemoPlan } from './follow-up.ts'
import { answerFrames } from './frames.ts'
import { fillFundedTime } from './funded-time.ts'
import { fillMaterials } from './materials.ts'
import { fillDemoMatters } from './matters.ts'
import { openDemoSite } from './open-site.ts'
import { fillOutside } from './outside.ts'
import { fillDemoOverview } from './overview.ts'
import { writeDemoPlans } from './plans.ts'
import { releaseThen } from './releases.ts'
import { fillSchoolYear } from './school-year.ts'
import { fillTraining } from './training.ts'
import { writeYearBefore } from './year-before.ts'
import '../../cycle/plan/tables.ts'

const payloadOf = z.object({ authority: z.uuid(), rounds: z.tuple([z.uuid(), z.uuid()]), school: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'demo-year': z.output<typeof payloadOf>
  }
}

/** What the demo's people have done since their first round: both results as they were released, and the plans and checks that came of them. */
export function demoTasks(bench: Workbench): Pick<Tasks, 'demo-year'> {
  const { program, db } = bench
  return {
    async 'demo-year'(payload) {
      const { authority, rounds, school } = payloadOf.parse(payload)
      // Whoever can ask for jobs must not release a real authority's round ahead of its time, nor fill it with invented plans.
      if (!(await inScope(db, { authority }, (tx) => isDemo(tx, authority)))) return
      for (const round of rounds) await releaseThen(bench, authority, round)
      const today = dayOf(program.clock())
      await inScope(db, { authority }, async (tx) => {
        if (await hasPlans(tx)) return
        const framework = found((await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola'))
        const stage = { tx, authority, framework, today }
        await writeYearBefore(bench, stage, rounds[0])
        await writeDemoPlans(tx, authority, framework, rounds[1], school, today)
        await takeDemoTemperature(bench, stage)
        await holdDemoDialogues(stage)
        await importEarlierSurvey(tx, authority, framework, today)
        await fillDemoOverview(stage)
        await fillSchoolYear(stage)
        await fillOutside(stage, framework)
        await fillAuthorityPlan(stage)
        const { held, staff } = await fillTraining(stage, framework)
        await evaluateDemoTraining(bench, stage, held)
        await fillMaterials(stage, held)
        await markDemoAttendance(stage)
        await fillFundedTime(stage, program.secret, staff)
      })
      await makeDemoCertificates(bench, authority, today)
      // The plan is in force from here on.
      await fillDemoDecisions(bench, { authority, today })
      await inScope(bench.db, { authority }, async (tx) => {
        const framework = found((await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola'))
        await answerFrames({ tx, authority, framework, today })
        await followUpDemoPlan({ tx, authority, today })
        await openDemoSite(tx, authority, today)
      })
      await fillDemoMatters(bench, { authority, today })
      await inScope(bench.db, { authority }, (tx) => layDemoDraft(tx, { authority, today }))
    },
  }
}

async function isDemo(tx: Tx, authority: string): Promise<boolean> {
  const house = await tx.selectFrom('authority').select('kind').where('id', '=', authority).executeTakeFirst()
  return house?.kind === 'demo'
}

/** Tried again after it has failed, or asked for twice, it writes nothing a second time. */
async function hasPlans(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('plan').select('id').limit(1).executeTakeFirst()) !== undefined
}
