import { frameworkVersion, versionsBetween } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { found } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { compareJoint } from './joint.ts'
import { jointWords } from './joint.words.ts'
import { loadedJoint } from './loading.ts'
import { JointComparisonPage } from './pages/comparison-page.tsx'
import { jointsOf, levelsOf } from './store.ts'

/** A group's joint assessment beside one of its own from another time; the one before unless another is asked for. */
export const comparisonRoutes: Route[] = [
  seeing('joint assessment', 'GET', '/joint-assessments/:id/comparison', async (ask) => {
    const { tx, viewer, today, language } = ask
    const { joint, framework, levels } = await loadedJoint(ask)
    const all = (await jointsOf(tx, viewer, joint.unit.id, today)).filter(({ finished, id }) => finished || id === joint.id)
    const earlier = all.slice(all.findIndex(({ id }) => id === joint.id) + 1)
    const wanted = ask.query('with')
    const before = found(wanted === '' ? earlier[0] : earlier.find(({ id }) => id === wanted))
    const other = namedFor(viewer, (await frameworkVersion(tx, before.frameworkVersion)).framework)
    const [low, high] = other.version <= framework.version ? [other, framework] : [framework, other]
    const { pairs, leftOut } = compareJoint(
      { framework: other, levels: await levelsOf(tx, before.id) },
      { framework, levels },
      await versionsBetween(tx, low, high),
    )
    return ask.page(
      { title: jointWords[language].comparisonTitle(joint.unit.name), current: 'plans' },
      <JointComparisonPage
        {...{ language, joint, before, framework: high, pairs }}
        leftOut={leftOut.filter(({ version }) => version === 'newer').length}
        others={earlier}
      />,
    )
  }),
]
