import { linkTo } from '../../ground/base/addresses.ts'
import { known, together } from '../../ground/base/question.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import { sightOf } from '../../people/permission/permission.ts'
import type { ProgrammeBeside } from '../programme/beside.ts'
import { belongingWords } from './belonging.words.ts'
import { RoundLines } from './lines.tsx'
import { hrefOf, kindOf, titleOf } from './link-sentences.ts'
import { decidedPlansAsked, linkedAsked, ownRoundsAsked } from './store.ts'

/** A programme's own rounds, and what of plans it serves, on its page: each by what the reader sees already. */
export const belongingBesideProgramme: ProgrammeBeside = ({ language, viewer, today }, programme) =>
  together(
    ownRoundsAsked(viewer, programme.id, today),
    linkedAsked(viewer, programme.id, today),
    programme.runs ? known([]) : decidedPlansAsked(viewer, today),
  ).map(([rounds, links, own]) => {
    const t = belongingWords[language]
    const joins = programme.runs || (programme.released && own.length > 0)
    if (rounds.length === 0 && links.length === 0 && !joins) return null
    return (
      <Section id="belonging" title={t.title}>
        <div class="stack-l">
          {(rounds.length > 0 || programme.runs) && (
            <div class="stack">
              <h3>{t.rounds}</h3>
              {rounds.length > 0 ? <RoundLines {...{ language, rounds }} /> : <p class="soft">{t.noRounds}</p>}
              {programme.runs && sightOf(viewer, 'rounds') && (
                <p class="no-print">
                  <LinkButton variant="secondary" icon="plus" href={`${linkTo('/rounds/new')}?programme=${programme.id}`}>
                    {t.newRound}
                  </LinkButton>
                </p>
              )}
            </div>
          )}
          {(links.length > 0 || joins) && (
            <div class="stack">
              <h3>{t.plans}</h3>
              {links.length > 0 ? (
                <ul class="list" role="list">
                  {links.map((link) => (
                    <li key={link.id} class="stack-s">
                      <a href={hrefOf(link)}>{titleOf(link, language)}</a>
                      <p class="soft small">{kindOf(link, language)}</p>
                    </li>
                  ))}
                </ul>
              ) : (
                <p class="soft">{t.noPlans}</p>
              )}
              {joins && (
                <p class="no-print">
                  <LinkButton variant="quiet" href={linkTo('/programmes/:id/links', programme.id)}>
                    {t.change}
                  </LinkButton>
                </p>
              )}
            </div>
          )}
        </div>
      </Section>
    )
  })
