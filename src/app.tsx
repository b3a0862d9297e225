import { type Context, Hono } from 'hono'
import { guideRoutes } from './content/guide/routes.tsx'
import { localActionRoutes } from './content/local-action/routes.tsx'
import { ownFrameworkRoutes } from './content/own-framework/routes.tsx'
import { actionChoiceRoutes } from './cycle/action-choice/routes.tsx'
import { agreementRoutes } from './cycle/agreement/routes.tsx'
import { assessmentRoutes } from './cycle/assessment/routes.tsx'
import { ballotRoutes } from './cycle/ballot/routes.tsx'
import { changeRoutes } from './cycle/change/routes.tsx'
import { checksOnPaper } from './cycle/checkin/paper-additions.ts'
import { checkinRoutes } from './cycle/checkin/routes.tsx'
import { dialogueRoutes } from './cycle/dialogue/routes.tsx'
import { externalViewRoutes } from './cycle/external-view/routes.tsx'
import { followUpRoutes } from './cycle/follow-up/routes.tsx'
import { shownBeside } from './cycle/follow-up/shown.tsx'
import { helpAskedRoutes } from './cycle/help-asked/routes.tsx'
import { historyRoutes } from './cycle/history/routes.tsx'
import { jointRoutes } from './cycle/joint-assessment/routes.tsx'
import { matterRoutes } from './cycle/matter/routes.tsx'
import { MeetingLinks } from './cycle/meeting/meeting-links.tsx'
import { meetingRoutes } from './cycle/meeting/routes.tsx'
import { overviewRoutes } from './cycle/overview/routes.tsx'
import { allBeside } from './cycle/plan/asked-beside.ts'
import { frameworkInUse } from './cycle/plan/framework-in-use.ts'
import { planRoutes } from './cycle/plan/routes.tsx'
import { planPageRoutes } from './cycle/plan-page/routes.tsx'
import { planPaperRoutes } from './cycle/plan-paper/routes.tsx'
import { reportRoutes } from './cycle/report/routes.tsx'
import { questionsRoutes } from './cycle/result/questions-routes.tsx'
import { groupResultRoutes } from './cycle/result/routes.tsx'
import { roundRoutes } from './cycle/round/routes.tsx'
import { successFactorRoutes } from './cycle/success-factor/routes.tsx'
import { supportRoutes } from './cycle/support/routes.tsx'
import { visitRoutes } from './cycle/visit/routes.tsx'
import { yearRoutes } from './cycle/year/routes.tsx'
import { accountRoutes } from './development/account/routes.tsx'
import { attendanceBesideSession } from './development/attendance/beside.tsx'
import { attendanceRoutes } from './development/attendance/routes.tsx'
import { openPlans } from './development/authority-plan/open.ts'
import { authorityPlanRoutes } from './development/authority-plan/routes.tsx'
import { planBesideTheme } from './development/authority-plan/theme-beside.tsx'
import { belongingBesideProgramme } from './development/belonging/beside.tsx'
import { programmesForRounds } from './development/belonging/choosing.ts'
import { belongingRoutes } from './development/belonging/routes.tsx'
import { certificateRoutes } from './development/certificate/routes.tsx'
import { planOpenBeside } from './development/decision/open-beside.ts'
import { decidingRoutes } from './development/decision/routes.tsx'
import { effectRunning } from './development/effect/beside.tsx'
import { effectRoutes } from './development/effect/routes.tsx'
import { equipmentRoutes } from './development/equipment/routes.tsx'
import { evaluationBesideSession, evaluationRunning } from './development/evaluation/beside.tsx'
import { evaluationRoutes } from './development/evaluation/routes.tsx'
import { frameAnsweredByActions } from './development/frame/answered.ts'
import { frameBeside } from './development/frame/beside.tsx'
import { frameOnPaper } from './development/frame/on-paper.ts'
import { frameToPrepare } from './development/frame/preparing.tsx'
import { frameRoutes } from './development/frame/routes.tsx'
import { fundedTimeRoutes } from './development/funded-time/routes.tsx'
import { indicatorRoutes } from './development/indicator/routes.tsx'
import { materialBesideProgramme, materialBesideSession } from './development/material/beside.tsx'
import { materialRoutes } from './development/material/routes.tsx'
import { newsBesideProgramme } from './development/news/beside.tsx'
import { newsRoutes } from './development/news/routes.tsx'
import { invitationBesideSession, needBesideProgramme, trainingBesidePlan, trainingBesideResult } from './development/offer/beside.tsx'
import { offerRoutes } from './development/offer/routes.tsx'
import { outlookRoutes } from './development/outlook/routes.tsx'
import { trainingRoutes } from './development/programme/routes.tsx'
import { scheduleRoutes } from './development/schedule-import/routes.tsx'
import { seminarDayRoutes } from './development/seminar-day/routes.tsx'
import { openProgrammes } from './development/showing/open.ts'
import { showingRoutes } from './development/showing/routes.tsx'
import { workingGroupRoutes } from './development/working-group/routes.tsx'
import { demoRoutes } from './face/demo/routes.tsx'
import { homeRoutes } from './face/home/routes.tsx'
import { openRoutes } from './face/open/routes.tsx'
import { sendingKept } from './face/open/sending.ts'
import { remindingRoutes } from './face/reminding/routes.tsx'
import { answer } from './face/web/answer.tsx'
import { serveAsset } from './face/web/assets.ts'
import { Door, placesFor } from './face/web/door.ts'
import { galleryRoutes } from './face/web/gallery.tsx'
import { headers, headersOfAll, keepAddressSecret } from './face/web/headers.ts'
import { healthRoutes } from './face/web/health.ts'
import { onlyFromOwnPages } from './face/web/origin.ts'
import { noticeProxy } from './face/web/proxy.ts'
import { answerMissing, answerUnexpected } from './face/web/refusals.tsx'
import { turningAway } from './face/web/turned-away.ts'
import type { Program } from './ground/base/ask.ts'
import { accessRoutes } from './people/access/routes.tsx'
import { organisationRoutes } from './people/organisation/routes.tsx'
import type { Route } from './people/permission/route.ts'
import { postRoutes } from './people/post/routes.tsx'

/** Every route of the program, in the order of the slices. */
export const routes: Route[] = [
  ...homeRoutes,
  ...remindingRoutes,
  ...demoRoutes,
  ...openRoutes([openPlans(planOpenBeside), openProgrammes]),
  ...newsRoutes,
  ...showingRoutes,
  ...belongingRoutes,
  ...accountRoutes,
  ...frameRoutes,
  ...authorityPlanRoutes,
  ...indicatorRoutes,
  ...outlookRoutes,
  ...equipmentRoutes,
  ...decidingRoutes,
  ...attendanceRoutes,
  ...workingGroupRoutes,
  ...certificateRoutes,
  ...effectRoutes,
  ...offerRoutes,
  ...materialRoutes,
  ...evaluationRoutes,
  ...trainingRoutes({
    session: [attendanceBesideSession, invitationBesideSession, materialBesideSession, evaluationBesideSession],
    running: [evaluationRunning, effectRunning],
    programme: [newsBesideProgramme, belongingBesideProgramme, materialBesideProgramme, needBesideProgramme],
  }),
  ...seminarDayRoutes,
  ...scheduleRoutes,
  ...fundedTimeRoutes,
  ...overviewRoutes,
  ...checkinRoutes(frameAnsweredByActions),
  ...dialogueRoutes(frameToPrepare),
  ...successFactorRoutes,
  ...helpAskedRoutes(planBesideTheme),
  ...reportRoutes,
  ...agreementRoutes,
  ...supportRoutes,
  ...planPaperRoutes(frameOnPaper, checksOnPaper),
  ...actionChoiceRoutes({ asked: allBeside(frameBeside, trainingBesidePlan({ own: true })) }),
  ...planPageRoutes({ shown: shownBeside, meetings: MeetingLinks, asked: allBeside(frameBeside, trainingBesidePlan({ own: false })) }),
  ...planRoutes,
  ...matterRoutes,
  ...followUpRoutes,
  ...meetingRoutes,
  ...jointRoutes(frameworkInUse),
  ...ballotRoutes,
  ...externalViewRoutes,
  ...visitRoutes,
  ...historyRoutes,
  ...changeRoutes,
  ...groupResultRoutes,
  ...questionsRoutes,
  ...assessmentRoutes([trainingBesideResult]),
  ...roundRoutes(programmesForRounds),
  ...yearRoutes,
  ...guideRoutes(() => routes),
  ...localActionRoutes,
  ...ownFrameworkRoutes,
  ...accessRoutes,
  ...organisationRoutes,
  ...postRoutes,
  ...healthRoutes,
  ...galleryRoutes,
]

/** The web application: what every request goes through, in order, and then the slices' routes. */
export function makeApp(program: Program, door: Door = new Door(placesFor(program.config.poolSize))): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    // The pattern, never the path: a path has ids, and ids beside a moment tell who answered when.
    program.log.info(
      {
        method: c.get('method') ?? c.req.method,
        route: c.get('pattern') ?? '-',
        status: c.res.status,
        ms: Math.round(performance.now() - start),
      },
      'request',
    )
  })
  app.use(headers(program.config))
  app.use(noticeProxy(program))
  app.get('/assets/:name', (c) => serveAsset(c))
  const fromElsewhere = new Set(routes.filter((route) => route.fromElsewhere).map(({ method, path }) => `${method} ${path}`))
  app.use(onlyFromOwnPages(program.config, (method, path) => fromElsewhere.has(`${method} ${path}`)))
  for (const route of routes) {
    const handle = (c: Context) => {
      c.set('pattern', route.path)
      c.set('method', route.method)
      if (route.secretAddress) keepAddressSecret(c)
      return answer(program, route, c, door)
    }
    if (route.method === 'GET') app.get(route.path, handle)
    else app.on(methodsOf(route), route.path, (c, next) => (methodMeant(c) === route.method ? handle(c) : next()))
  }
  app.notFound((c) => toWithoutSlash(c) ?? answerMissing(program, c))
  app.onError((error, c) => answerUnexpected(program, c, error))
  const { fetch } = app
  const turnedAway = turningAway(program, door)
  const kept = sendingKept(program, () => headersOfAll(program.config))
  app.fetch = (request, ...rest) => kept(request, rest[0]) ?? turnedAway(request) ?? fetch(request, ...rest)
  return app
}

/** A form can only be posted: `?_method=PUT` or `DELETE` says what it means. */
function methodsOf({ method }: Route): string[] {
  return method === 'POST' ? ['POST'] : [method, 'POST']
}

/**
 * An address with a slash too many leads to the one without, when it is only read. The path alone is named, for behind a proxy the program does not know its own
 * scheme, and it begins with one slash, for with two it would name another site.
 */
function toWithoutSlash(c: Context): Response | null {
  const { pathname, search } = new URL(c.req.url)
  const path = `/${pathname.replace(/^\/+/, '')}`
  if (c.req.method !== 'GET' || path === '/' || !path.endsWith('/')) return null
  return c.redirect(`${path.slice(0, -1)}${search}`, 308)
}

/** What a request means to do. A word that no route knows leads nowhere, as any address that does not exist. */
function methodMeant({ req }: Context): string {
  return (req.method === 'POST' && req.query('_method')) || req.method
}

declare module 'hono' {
  interface ContextVariableMap {
    pattern: string
    method: string
  }
}
