import { roundWords } from '../../cycle/round/round.words.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import { belongingWords } from './belonging.words.ts'
import type { OwnRound } from './store.ts'

/** Rounds of a programme: how each stands, and the result for who may look at it. */
export function RoundLines({ language, rounds }: { language: Language; rounds: readonly OwnRound[] }) {
  const t = belongingWords[language]
  return (
    <ul class="list" role="list">
      {rounds.map(({ id, name, round, released }) => {
        const unit = released?.units.at(-1)
        return (
          <li key={id} class="stack-s">
            <p class="row">
              {round ? <a href={linkTo('/rounds/:id', id)}>{name}</a> : <span>{name}</span>}
              {unit && (
                <a class="small" href={linkTo('/group-results/:round/:unit', id, unit.id)}>
                  {t.result}
                  <span class="vh">: {name}</span>
                </a>
              )}
            </p>
            <p class="soft small">
              {round
                ? [
                    roundWords[language].states[round.state],
                    `${formatDay(round.opensOn, language, true)}–${formatDay(round.closesOn, language, true)}`,
                  ].join(' · ')
                : t.released}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
