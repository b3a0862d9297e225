import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { inScope } from '../../ground/base/database.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type Assessment, assessmentAt, pathOf } from './loading.ts'
import { DeletionPage } from './pages/deletion.tsx'
import { deletionWords } from './pages/deletion.words.ts'
import { inPrivate, ownRows, privately } from './private.ts'

import { takeBack } from './sharing.ts'
import { type Place, removeResponse } from './store.ts'

/** Deleting one's own answers in a round. */
export const deletionRoutes: Route[] = [
  seeing('own answers', 'GET', '/assessments/:round/:school/deletion', (ask) =>
    privately(ask, async () => deletionPage(ask, await assessmentAt(ask, ask.tx), (await ownRows(ask, ask.tx)).goals.length > 0)),
  ),
  seeing('own answers', 'POST', '/assessments/:round/:school/deletion', remove, { ownTransactions: true }),
]

const deletionForm = z.object({ goals: z.enum(['keep', 'remove']).nullable().catch(null) })

/** The copy that the principal sees goes first: if the rest failed, nothing would be shown that its owner cannot reach. */
async function remove(ask: SignedInAsk): Promise<Response> {
  const {
    viewer: { authority, person },
    program,
  } = ask
  const { goals } = await ask.form(deletionForm)
  const allowed: { place: Place | null } = { place: null }
  const t = deletionWords[ask.language]
  const checked = await inPrivate(ask, async (tx) => {
    const assessment = await assessmentAt(ask, tx)
    const hasGoals = (await ownRows(ask, tx)).goals.length > 0
    if (hasGoals && !goals) return deletionPage(ask, assessment, hasGoals, t.choose)
    allowed.place = assessment.member
    return ask.redirect(linkTo('/assessments'), t.done)
  })
  const { place } = allowed
  if (!place) return checked
  await inScope(program.db, { authority, person }, (tx) => takeBack(tx, person, place))
  return inPrivate(
    ask,
    async (tx) => {
      await removeResponse(tx, place, { goals: goals === 'remove' })
      return checked
    },
    place.round,
  )
}

function deletionPage(ask: SignedInAsk, assessment: Assessment, hasGoals: boolean, problem?: string): Response {
  if (!assessment.response) return ask.redirect(pathOf(assessment.member))
  const { language } = ask
  return ask.page(
    { title: deletionWords[language].title, current: 'assessment', status: problem ? 422 : 200 },
    <DeletionPage language={language} assessment={assessment} hasGoals={hasGoals} problem={problem} />,
  )
}
