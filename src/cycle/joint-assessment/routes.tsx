import { newestVersions } from '../../content/framework/store.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import type { Group } from '../../people/organisation/store-groups.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { meetsAt } from '../result/meeting-place.ts'
import { roundsOfUnit } from '../result/store-seen.ts'
import { authorityRoutes } from './authority-routes.tsx'
import { comparisonRoutes } from './comparison-routes.tsx'
import { knownFramework } from './framework-choice.ts'
import { jointListPath } from './joint.ts'
import { jointWords } from './joint.words.ts'
import { conclusionForm, conclusionIn } from './joint-form.ts'
import { type LoadedJoint, loadedJoint, writesFor } from './loading.ts'
import { JointPage, type JointPageProps } from './pages/joint-page.tsx'
import { JointListPage } from './pages/list-page.tsx'
import { statementRoutes } from './statement-routes.tsx'
import { beginJoint, changesOf, finishJoint, jointsOf, jointUnit, removeJoint, reopenJoint } from './store.ts'

const room = 'joint assessment'

/** The framework version of the plan that a unit has in hand, as far as the viewer sees it; null for none. */
export type InPlan = (ask: SignedInAsk, unit: Group) => Promise<{ frameworkVersion: string } | null>

/** Joint assessments: begun and finished by those who write the plan, seen by those who see it. What a plan goes by is told by the room of plans, above. */
export const jointRoutes = (inPlan: InPlan): Route[] => [
  seeing(room, 'GET', '/schools/:unit/joint-assessments', (ask) => list(ask, 'school', inPlan)),
  seeing(room, 'POST', '/schools/:unit/joint-assessments', (ask) => begin(ask, 'school', inPlan)),
  seeing(room, 'GET', '/teams/:unit/joint-assessments', (ask) => list(ask, 'team', inPlan)),
  seeing(room, 'POST', '/teams/:unit/joint-assessments', (ask) => begin(ask, 'team', inPlan)),
  ...statementRoutes,
  ...comparisonRoutes,
  ...authorityRoutes,
  seeing(room, 'GET', '/joint-assessments/:id', async (ask) => jointPage(ask, await loadedJoint(ask))),
  seeing(room, 'DELETE', '/joint-assessments/:id', async (ask) => {
    const { joint, levels } = await writing(ask)
    const t = jointWords[ask.language]
    // What a group has agreed on is not thrown away.
    if (joint.finished || levels.size > 0)
      return ask.redirect(linkTo('/joint-assessments/:id', joint.id), joint.finished ? t.locked : t.kept)
    await removeJoint(ask.tx, actorOf(ask), joint.id)
    return ask.redirect(jointListPath(joint.unit), t.removed)
  }),
  seeing(room, 'POST', '/joint-assessments/:id/conclusion', conclude),
  seeing(room, 'DELETE', '/joint-assessments/:id/conclusion', async (ask) => {
    const { joint } = await writing(ask)
    await reopenJoint(ask.tx, actorOf(ask), joint.id)
    return ask.redirect(linkTo('/joint-assessments/:id', joint.id), jointWords[ask.language].reopened)
  }),
]

async function unitIn(ask: SignedInAsk, kind: Group['kind']): Promise<Group> {
  const unit = await jointUnit(ask.tx, ask.viewer, ask.id('unit'), ask.today)
  must(unit.kind === kind)
  return unit
}

async function list(ask: SignedInAsk, kind: Group['kind'], inPlan: InPlan): Promise<Response> {
  const { tx, viewer, language, today } = ask
  const unit = await unitIn(ask, kind)
  const versions = (await startOf(ask, unit, inPlan)) ? [] : await newestVersions(tx)
  return ask.page(
    { title: jointWords[language].listTitle(unit.name), current: 'plans' },
    <JointListPage
      {...{ language, unit }}
      joints={await jointsOf(tx, viewer, unit.id, today)}
      frameworks={versions.length > 1 ? versions.map(({ id, framework }) => ({ id, name: framework.name[language] })) : []}
      edits={writesFor(ask, unit)}
      meets={meetsAt(viewer, unit)}
    />,
  )
}

/** Which framework a unit's next joint assessment follows: that of its newest result, else what it works with. Null: to be chosen. */
async function startOf(ask: SignedInAsk, unit: Group, inPlan: InPlan): Promise<{ frameworkVersion: string; round: string | null } | null> {
  const [newest] = await roundsOfUnit(ask.tx, unit.id)
  if (newest) return { frameworkVersion: newest.frameworkVersion, round: newest.id }
  const frameworkVersion = await knownFramework(ask.tx, unit, await inPlan(ask, unit))
  return frameworkVersion === null ? null : { frameworkVersion, round: null }
}

async function begin(ask: SignedInAsk, kind: Group['kind'], inPlan: InPlan): Promise<Response> {
  const { tx, language } = ask
  const unit = await unitIn(ask, kind)
  must(writesFor(ask, unit))
  const { framework } = await ask.form(texts('framework'))
  const versions = await newestVersions(tx)
  const chosen = versions.find(({ id }) => id === framework) ?? versions[0]
  const start = (await startOf(ask, unit, inPlan)) ?? { frameworkVersion: found(chosen).id, round: null }
  const { id, made } = await beginJoint(tx, actorOf(ask), unit.id, start)
  const t = jointWords[language]
  return ask.redirect(
    made ? linkTo('/joint-assessments/:id/statements/:number', id, 1) : linkTo('/joint-assessments/:id', id),
    made ? t.begun : t.goesOn,
  )
}

async function writing(ask: SignedInAsk): Promise<LoadedJoint> {
  const loaded = await loadedJoint(ask)
  must(loaded.edits)
  return loaded
}

async function conclude(ask: SignedInAsk): Promise<Response> {
  const loaded = await writing(ask)
  const t = jointWords[ask.language]
  const { id } = loaded.joint
  if (loaded.joint.finished) return ask.redirect(linkTo('/joint-assessments/:id', id), t.finished)
  const written = conclusionIn(await ask.form(conclusionForm), { today: ask.today, agreed: loaded.levels.size }, t)
  if (Object.keys(written.errors).length > 0) return jointPage(ask, loaded, written)
  await finishJoint(ask.tx, actorOf(ask), id, written)
  return ask.redirect(linkTo('/joint-assessments/:id', id), t.finished)
}

async function jointPage(ask: SignedInAsk, loaded: LoadedJoint, written?: JointPageProps['written']): Promise<Response> {
  const { language, tx, viewer, today } = ask
  const { joint } = loaded
  const all = await jointsOf(tx, viewer, joint.unit.id, today)
  const t = jointWords[language]
  return ask.page(
    { title: t.page(joint.unit.name, t.day(joint.agreedOn)), current: 'plans', status: written ? 422 : 200 },
    <JointPage
      {...{ language, today, ...loaded, written }}
      changes={await changesOf(tx, joint.id)}
      before={all.slice(all.findIndex(({ id }) => id === joint.id) + 1).find(({ finished }) => finished)?.id ?? null}
    />,
  )
}
