import type { AnsweredByActions } from '../../cycle/plan/asked-beside.ts'
import { formatList } from '../../ground/base/language.ts'
import { frameWords } from './frame.words.ts'
import { answeringActionsAsked } from './store.ts'

/** What a plan's actions answer of the authority's plan, told where a temperature check asks about them: what is said of them is said of the frame, too. */
export const frameAnsweredByActions: AnsweredByActions = ({ language }, plan) =>
  answeringActionsAsked(plan).map(
    (rows) =>
      new Map(
        [...Map.groupBy(rows, ({ action }) => action)].map(([action, goals]) => [
          action,
          frameWords[language].answersTo(
            formatList(
              goals.map(({ number, title }) => `${number} ${title}`),
              language,
            ),
          ),
        ]),
      ),
  )
