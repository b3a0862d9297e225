import { found } from '../../ground/base/ask.ts'
import { askOnce } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { DialoguesPage } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { type ListChoice, orders, schoolListAsked, standings } from './store-list.ts'

/** Where the dialogues stand, school by school: for those who call to them, those who are called, and as a standing for who administers. */
export const listRoutes: Route[] = [
  signedIn(
    'GET',
    '/dialogues',
    async (ask) => {
      const { tx, viewer, language, now, today } = ask
      const dialogue = sightOf(viewer, 'dialogue')
      const sight = found(dialogue ?? sightOf(viewer, 'dialogue standing'))
      const choice: ListChoice = {
        search: ask.query('q').slice(0, 100),
        standing: standings.find((each) => each === ask.query('standing')) ?? '',
        order: orders.find((each) => each === ask.query('order')) ?? 'name',
        page: pageIn(ask.query('page')),
      }
      const { schools, counts } = await askOnce(tx, schoolListAsked(sight, choice, now, today))
      const as = sightOf(viewer, 'dialogue booking') ? 'head' : dialogue ? 'school' : 'standing'
      return ask.page(
        { title: listPageWords[language].title, current: 'reports' },
        <DialoguesPage {...{ language, choice, schools, counts, as }} sorts={sightOf(viewer, 'help asked') !== null} />,
      )
    },
    { oneOf: ['dialogue', 'dialogue standing'] },
  ),
]

function pageIn(text: string): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1
}
