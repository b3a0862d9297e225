import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { asksAsked } from './loading.ts'
import { placeOf } from './store.ts'
import { waitingWords } from './waiting.words.ts'

/** Of what a school asks for, as much as a line of a list has room for. */
const longestShown = 120

/** What waits for whoever sorts what schools ask for: what nobody has sorted, counted on the start page and named one by one in the mail. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const sight = sightOf(viewer, 'help asked')
  if (!sight) return known([])
  return asksAsked(sight, today).map(({ asks }) => {
    const unsorted = asks.filter(({ theme, below }) => theme === null && below === null)
    if (unsorted.length === 0) return []
    const label = inEach((language) => waitingWords[language].sort)
    const text = inEach((language) => waitingWords[language].text)
    return [
      {
        title: inEach((language) => waitingWords[language].title(unsorted.length)),
        text,
        lastDay: null,
        link: { href: `${linkTo('/help-asked')}#to-sort`, label },
        folded: unsorted.map((ask) => ({
          title: inEach((language) => waitingWords[language].one(ask.school.name, shortened(ask.text))),
          text,
          lastDay: null,
          link: { href: `${linkTo('/help-asked')}#ask-${placeOf(ask)}`, label },
        })),
      },
    ]
  })
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= longestShown ? line : `${line.slice(0, longestShown - 1).trimEnd()}…`
}
