import type { PreparesBeside } from '../../cycle/dialogue/loading.ts'
import { plansAsked } from '../../cycle/plan/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { known, together } from '../../ground/base/question.ts'
import { Paragraphs } from '../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import { frameWords } from './frame.words.ts'
import { frameRight, mayRemark } from './seeing.ts'
import { answersAsked, remarksAsked } from './store.ts'

/** What a school departs from in the authority's plan, with its reasons: brought to the dialogue about it, to both sides. */
export const frameToPrepare: PreparesBeside = (ask, school) => {
  const { viewer, today, language } = ask
  return plansAsked(viewer, today, { school: school.id, year: schoolYearOf(today), kind: 'school' }).followedBy(([plan]) => {
    if (!plan || frameRight(viewer, plan) === 'took up') return known(null)
    return together(answersAsked([plan.id]), remarksAsked(plan.id)).map(([answers, remarks]) => {
      const departures = answers.filter(({ way }) => way === 'departs')
      if (departures.length === 0) return null
      const t = frameWords[language]
      return (
        <Section id="departures" title={t.departures} note={t.departuresNote}>
          <ul class="stack measure" role="list">
            {departures.map(({ id, goal, asked, text }) => (
              <li key={id} class="stack-s">
                <h3>
                  {asked.number} {asked.title}
                </h3>
                <Paragraphs text={text} />
                {remarks
                  .filter((each) => each.answer === id)
                  .map((each) => (
                    <p key={each.at.toISOString()}>
                      <b>{each.byName}:</b> {each.text}
                    </p>
                  ))}
                <p class="no-print">
                  <a class="tap" href={linkTo('/plans/:id/frame/:goal', plan.id, goal)}>
                    {mayRemark(viewer, plan) ? t.toAnswer : t.toAnswerRead}
                    <span class="vh">{t.about(asked.title)}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )
    })
  })
}
