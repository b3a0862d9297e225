import { newestAsked } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { mediaTypes } from '../../cycle/follow-up/file-type.ts'
import { found, must } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { aspectOptions, levelOptions } from '../programme/places.ts'
import { changingRoutes, materialPage } from './changing-routes.tsx'
import { isFor, isShown } from './material.ts'
import { materialWords } from './material.words.ts'
import { MaterialsPage } from './pages/materials-page.tsx'
import { contentOf, materialSeen, materialsAsked } from './store.ts'

/** Recordings and materials: found and read by everybody, written by those who lead. */
export const materialRoutes: Route[] = [
  seeing('programmes', 'GET', '/materials', async (ask) => {
    const { language, viewer, today } = ask
    const [materials, versions] = await askOnce(ask.tx, together(materialsAsked(viewer), newestAsked()))
    const choice = { aspect: ask.query('aspect'), level: ask.query('level') }
    const [framework = '', aspect = ''] = choice.aspect.split('/')
    const level = /^\d{1,2}$/.test(choice.level) ? Number(choice.level) : null
    const wanted = choice.aspect === '' ? null : { framework, aspect }
    return ask.page(
      { title: materialWords[language].title, current: 'programmes' },
      <MaterialsPage
        {...{ language, today, choice }}
        materials={materials.filter((each) => isShown(each, today) && isFor(each, wanted, level))}
        aspects={aspectOptions(versions, language)}
        levels={levelOptions(
          versions.map(({ framework }) => namedFor(viewer, framework)),
          language,
        )}
      />,
    )
  }),
  seeing('programmes', 'GET', '/materials/:id', async (ask) => {
    const material = await askOnce(ask.tx, materialSeen(ask.viewer, ask.id('id')))
    must(material.writes || isShown(material, ask.today))
    return materialPage(ask, material)
  }),
  seeing('programmes', 'GET', '/materials/:id/file', async (ask) => {
    const material = await askOnce(ask.tx, materialSeen(ask.viewer, ask.id('id')))
    must(material.writes || isShown(material, ask.today))
    const { name, type } = found(material.file)
    const response = ask.file(await contentOf(ask.tx, material.id), mediaTypes[type], name)
    response.headers.set('content-security-policy', "default-src 'none'; sandbox")
    return response
  }),
  ...changingRoutes,
]
