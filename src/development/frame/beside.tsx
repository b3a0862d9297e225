import type { ComponentChildren } from 'preact'
import type { AskedBeside, AsksBeside } from '../../cycle/plan/asked-beside.ts'
import type { Check } from '../../cycle/plan/checks.ts'
import type { Plan } from '../../cycle/plan/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { formatList, type Language } from '../../ground/base/language.ts'
import { known, type Question } from '../../ground/base/question.ts'
import { Section } from '../../ground/ui/components/section/section.tsx'
import { type Answer, type Framed, isLacking, tookUp } from './frame.ts'
import { frameWords } from './frame.words.ts'
import { frameRight } from './seeing.ts'
import { adoptedPlanAsked, answersAsked, framedAsked } from './store.ts'

/** The frame beside a plan: to a school's plan what is asked and what lacks an answer, to a team's what its school took up. */
export const frameBeside: AsksBeside = (ask, plan) => (plan.unit.kind === 'school' ? besideSchool(ask, plan) : besideTeam(ask, plan))

function besideSchool({ language, today, viewer }: SignedInAsk, plan: Plan): Question<AskedBeside | null> {
  return framedAsked(plan, today).map((framed) => {
    if (framed.length === 0) return null
    if (frameRight(viewer, plan) === 'took up') {
      const taken = framed.flatMap(({ answer }) => (answer && tookUp(answer) ? [answer] : []))
      return taken.length === 0 ? null : { section: <TookUp {...{ language, answers: taken }} school={plan.id} />, checks: [] }
    }
    return { section: <FrameSection {...{ language, plan, framed }} />, checks: checksIn(plan, framed) }
  })
}

function besideTeam({ language }: SignedInAsk, plan: Plan): Question<AskedBeside | null> {
  return adoptedPlanAsked(plan.school.id, plan.schoolYear).followedBy((school) =>
    school === null
      ? known(null)
      : answersAsked([school.id]).map((answers) => {
          const taken = answers.filter(tookUp)
          return taken.length === 0 ? null : { section: <TookUp {...{ language, answers: taken }} school={school.id} />, checks: [] }
        }),
  )
}

/** Told before the plan is adopted, and nothing that hinders: what has no answer, and where too few ways are chosen. */
function checksIn(plan: Plan, framed: readonly Framed[]): Check[] {
  const binding = framed.flatMap((each) => (each.asked && each.asked.frame.kind !== 'inspire' ? [each] : []))
  if (binding.length === 0) return []
  const at = (standing: Framed['standing']) =>
    binding
      .filter((each) => each.standing === standing)
      .map(({ asked: { number, goal } }) => ({ number, anchor: `f-${goal}`, href: linkTo('/plans/:id/frame/:goal', plan.id, goal) }))
  const [open, few] = [at('open'), at('too few')]
  const check = (kind: 'frame' | 'frame choice', missing: Check['at']): Check => ({
    kind,
    ok: missing.length === 0,
    at: missing,
    hinders: false,
    informs: false,
  })
  return [check('frame', open), ...(few.length > 0 ? [check('frame choice', few)] : [])]
}

function FrameSection({ language, plan, framed }: { language: Language; plan: Plan; framed: readonly Framed[] }) {
  const t = frameWords[language]
  const binding = framed.flatMap((each) => (each.asked && each.asked.frame.kind !== 'inspire' ? [each] : []))
  const lacking = binding.filter(({ standing }) => isLacking(standing))
  return (
    <Section id="frame" title={t.frame}>
      <div class="stack-s">
        {binding.length > 0 && <p class="measure">{t.answered(binding.length - lacking.length, binding.length)}</p>}
        {lacking.length > 0 && (
          <p class="measure">
            {t.lacks(
              formatList(
                lacking.map(({ asked }) => asked.number),
                language,
              ),
            )}
          </p>
        )}
        <p class="no-print">
          <a class="tap" href={linkTo('/plans/:id/frame', plan.id)}>
            {t.toFrame}
          </a>
        </p>
      </div>
    </Section>
  )
}

/** What a school took up, for those who work there: never what it departs from. */
function TookUp({ language, answers, school }: { language: Language; answers: readonly Answer[]; school: string }): ComponentChildren {
  const t = frameWords[language]
  return (
    <Section id="frame" title={t.tookUp} note={t.tookUpNote}>
      <ul class="stack measure" role="list">
        {answers.map(({ id, asked, way, options, text }) => (
          <li key={id}>
            <b>
              {asked.number} {asked.title}
            </b>
            {options.length > 0 && (
              <ul>
                {options.map((option) => (
                  <li key={option.key}>{option.text}</li>
                ))}
              </ul>
            )}
            {way === 'adapts' && <p>{text}</p>}
          </li>
        ))}
      </ul>
      <p class="no-print">
        <a class="tap" href={linkTo('/plans/:id/frame', school)}>
          {t.toFrame}
        </a>
      </p>
    </Section>
  )
}
