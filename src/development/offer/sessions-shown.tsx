import { linkTo } from '../../ground/base/addresses.ts'
import { formatList, type Language } from '../../ground/base/language.ts'
import { nameWords, whenInWords } from '../programme/names.words.ts'
import type { Fitting } from './offer.ts'
import { offerWords } from './offer.words.ts'

type Props = {
  language: Language
  fitting: readonly Fitting[]
  /** What an aspect is called; null where the framework does not know it. */
  nameOf(framework: string, aspect: string): string | null
  /** Sessions that fit the reader's own level, said to them alone. */
  mine?: ReadonlySet<string>
}

/** Sessions as a short list, each with what it answers. */
export function SessionsShown({ language, fitting, nameOf, mine = new Set() }: Props) {
  const t = offerWords[language]
  return (
    <ul class="list stack" role="list">
      {fitting.map(({ session, aspects }) => {
        const names = aspects.flatMap(({ framework, aspect, from, to }) => {
          const name = nameOf(framework, aspect)
          return name === null ? [] : [t.aspect(name, t.level(from, to))]
        })
        const free = session.seats.reduce((sum, each) => sum + each.free, 0)
        const seats = session.seats.reduce((sum, each) => sum + each.seats, 0)
        return (
          <li class="stack-s" key={session.id}>
            <p>
              <a href={linkTo('/course-sessions/:id', session.id)}>{session.title}</a>
            </p>
            <p class="small soft">
              {[
                whenInWords(session, language),
                free === 0 || session.inLine > 0 ? nameWords[language].states.full : nameWords[language].left(free, seats),
              ].join(' · ')}
            </p>
            {names.length > 0 && <p class="small soft">{t.for(formatList(names, language))}</p>}
            {mine.has(session.id) && <p class="small">{t.plan.fits}</p>}
          </li>
        )
      })}
    </ul>
  )
}
