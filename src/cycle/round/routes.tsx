import { linkTo } from '../../ground/base/addresses.ts'
import { askOnce } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { basicsRoutes } from './basics-routes.tsx'
import type { ProgrammesToChoose } from './belonging.ts'
import { draftRoutes } from './draft-routes.tsx'
import { openRoutes } from './open-routes.tsx'
import { RoundsPage } from './pages/rounds-page.tsx'
import { roundsWords } from './pages/rounds-page.words.ts'
import { releaseRoutes } from './release-routes.tsx'
import { canEdit, canManage } from './round.ts'

import { schoolRoutes } from './school-routes.tsx'
import { showRound } from './show.tsx'
import { participationsAsked, roundSeen, roundsAsked } from './store.ts'
import { successorRoutes } from './successor-routes.tsx'

/** @param programmes those that a round can belong to, as a room above tells them */
export const roundRoutes = (programmes: ProgrammesToChoose): Route[] => [
  seeing('rounds', 'GET', '/rounds', async (ask, sight) => {
    const { tx, language, today, viewer } = ask
    const totals = sightOf(viewer, 'participation')
    const asked = roundsAsked(sight, today).followedBy((all) => {
      const open = all.filter(({ state }) => state === 'open')
      return participationsAsked(totals, open, today).map((totalsOf) => [all, totalsOf] as const)
    })
    const [rounds, participation] = await askOnce(tx, asked)
    return ask.page(
      { title: roundsWords[language].title, current: 'rounds' },
      <RoundsPage language={language} rounds={rounds} participation={participation} wholeAuthority={sight.authority} />,
    )
  }),
  ...basicsRoutes(programmes),
  ...schoolRoutes,
  ...draftRoutes,
  ...openRoutes,
  ...releaseRoutes,
  ...successorRoutes,
  seeing('rounds', 'GET', '/rounds/:id', async (ask, sight) => {
    const round = await roundSeen(ask.tx, sight, ask.id('id'), ask.today)
    if (canEdit(round) && canManage(sight, round)) return ask.redirect(linkTo('/rounds/:id/preview', round.id))
    return showRound(ask, sight, round)
  }),
]
