import { viewsAsked } from '../../cycle/external-view/store.ts'
import { gatheredAsked } from '../../cycle/help-asked/loading.ts'
import { latestAuthorityLevelsAsked } from '../../cycle/joint-assessment/loading-authority.ts'
import { authorityResultAsked } from '../../cycle/overview/board/loading.ts'
import { factorsAsked } from '../../cycle/success-factor/store.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { countsAsked } from '../equipment/store.ts'
import { notesAsked } from '../outlook/store.ts'
import { sharedNeedsNamedAsked } from '../working-group/aspects.ts'
import { type GroundItem, groundItems } from './ground.ts'

/** What a plan can start from, as far as the asker sees it elsewhere: everything asked at once. */
export function groundAsked({ viewer, today, language }: SignedInAsk): Question<GroundItem[]> {
  const [result, help, equipment] = [sightOf(viewer, 'authority result'), sightOf(viewer, 'help asked'), sightOf(viewer, 'equipment')]
  return together(
    result ? authorityResultAsked(viewer) : known(null),
    sightOf(viewer, 'authority answers') ? latestAuthorityLevelsAsked(viewer) : known([]),
    help ? gatheredAsked(help, today) : known(null),
    sightOf(viewer, 'success factors') ? factorsAsked() : known([]),
    viewsAsked(viewer),
    notesAsked(),
    equipment ? countsAsked(equipment) : known([]),
    sharedNeedsNamedAsked(language),
  ).map(([released, answers, asked, factors, views, notes, counts, needs]) =>
    groundItems(
      {
        today,
        result: released,
        answers,
        help: asked,
        factors,
        // What is said of one school is that school's.
        views: views.filter(({ unit }) => unit.kind === 'authority'),
        notes,
        equipment: counts,
        needs,
      },
      language,
    ),
  )
}
