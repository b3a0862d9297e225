import { effortText } from '../../../content/framework/effort.ts'
import { findAspect } from '../../../content/framework/framework.ts'
import { WhyItWorks } from '../../../content/framework/why-it-works.tsx'
import { saidText, type Told } from '../../../content/suggestion/said.ts'
import { mostSteps, type Suggestion as Step } from '../../../content/suggestion/suggestion.ts'
import { suggestionWords } from '../../../content/suggestion/suggestion.words.ts'
import { reasonText } from '../../../content/suggestion/suggestion-sentences.ts'
import { formTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Act, Acts } from '../../../ground/ui/components/act/act.tsx'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Suggestion, SuggestionList } from '../../../ground/ui/components/suggested-action/suggested-action.tsx'
import { whereOf } from '../loading.ts'
import type { OwnResult } from '../own-result.ts'

import { stepWords } from './steps.words.ts'

type Props = { language: Language; result: OwnResult }

/** The next steps, each with its reason; swapped ones can be brought back; the rule itself is told below. */
export function StepsSection({ language, result }: Props) {
  const t = stepWords[language].steps
  const { steps, alternatives, goals } = result
  const underWay = goals.filter(({ state }) => state === 'chosen').length
  return (
    <Section id="steps" title={steps.length > 0 ? t.heading(steps.length) : t.headingNone} note={t.note}>
      <div class="stack-l">
        {steps.length > 0 ? (
          <SuggestionList>
            {steps.map((step, index) => (
              <OneStep key={step.action.id} language={language} result={result} step={step} index={index} />
            ))}
          </SuggestionList>
        ) : (
          <p class="measure">{underWay >= mostSteps ? t.full : t.none}</p>
        )}
        {steps.length > 0 && alternatives.length === 0 && <p class="small soft">{t.noMore}</p>}
        <Swapped language={language} result={result} />
        <More label={suggestionWords[language].rulesTitle}>
          <ul class="measure small">
            {suggestionWords[language].rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </More>
      </div>
    </Section>
  )
}

function OneStep({ language, result, step: { action, aspect, reason, said }, index }: Props & { step: Told<Step>; index: number }) {
  const t = stepWords[language].steps
  const title = action.title[language]
  return (
    <Suggestion
      number={index + 1}
      title={title}
      meta={[
        aspect.name[language],
        effortText(action, language),
        action.audience === 'school' ? t.school : t.alone,
        ...(action.local ? [suggestionWords[language].fromAuthority] : []),
      ]}
      text={
        <>
          {action.text[language]}
          <br />
          <b>{t.first}</b> {action.first_step[language]}
        </>
      }
      why={[reasonText(reason, language), saidText({ said }, language)].filter(Boolean).join(' ')}
      works={action.why && <WhyItWorks language={language} action={action} />}
      actions={
        <>
          <form method="post" action={formTo('POST /results/:round/:school/goals', ...whereOf(result.assessment.member))} novalidate>
            <Hidden values={{ action: action.id }} />
            <Button variant={index === 0 ? 'primary' : 'secondary'} about={t.about(title)}>
              {t.choose}
            </Button>
          </form>
          {result.alternatives.length > 0 && (
            <form method="post" action={formTo('POST /results/:round/:school/declined', ...whereOf(result.assessment.member))} novalidate>
              <Hidden values={{ action: action.id }} />
              <Button variant="quiet" about={t.about(title)}>
                {t.change}
              </Button>
            </form>
          )}
        </>
      }
    />
  )
}

/** Suggestions that were swapped away, to bring back. */
function Swapped({ language, result }: Props) {
  const t = stepWords[language].steps
  const declined = result.goals.filter(({ state }) => state === 'declined')
  if (declined.length === 0) return null
  return (
    <More label={t.swapped(declined.length)}>
      <ul role="list" class="stack-s">
        {declined.map(({ content }) => (
          <li key={content.id} class="row">
            <span>{content.title[language]}</span>
            <form
              method="post"
              action={formTo('DELETE /results/:round/:school/declined/:action', ...whereOf(result.assessment.member), content.id)}
              novalidate
            >
              <Button variant="quiet" about={t.about(content.title[language])}>
                {t.bringBack}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </More>
  )
}

/** My own goals: what they are, how to begin, done or not. */
export function GoalsSection({ language, result }: Props) {
  const t = stepWords[language].goals
  const { framework, member } = result.assessment
  const goals = result.goals.filter(({ state }) => state !== 'declined')
  if (goals.length === 0) return null
  return (
    <Section id="goals" title={t.heading} note={t.note}>
      <Acts>
        {goals.map(({ content, state, chosenOn, doneOn }) => {
          const title = content.title[language]
          const meta = [
            {
              term: t.state,
              value: (
                <Status is={state === 'done' ? 'done' : 'under-way'}>
                  {state === 'done' && doneOn ? t.done(formatDay(doneOn, language)) : t.chosen(formatDay(chosenOn, language))}
                </Status>
              ),
            },
            { term: t.aspect, value: findAspect(framework, content.aspect)?.name[language] },
            { term: t.effort, value: effortText(content, language) },
          ]
          return (
            <Act key={content.id} id={`goal-${content.id}`} level={3} title={title} text={content.text[language]} meta={meta}>
              {state === 'chosen' && (
                <div class="stack-s measure">
                  <p>
                    <b>{t.first}</b> {content.first_step[language]}
                  </p>
                  <p>
                    <b>{t.seen}</b> {content.evidence[language]}
                  </p>
                </div>
              )}
              <div class="row">
                <form
                  method="post"
                  action={
                    state === 'done'
                      ? formTo('DELETE /results/:round/:school/goals/:action/completion', ...whereOf(member), content.id)
                      : formTo('POST /results/:round/:school/goals/:action/completion', ...whereOf(member), content.id)
                  }
                  novalidate
                >
                  <Button variant="secondary" about={t.about(title)}>
                    {state === 'done' ? t.undo : t.finish}
                  </Button>
                </form>
                <form
                  method="post"
                  action={formTo('DELETE /results/:round/:school/goals/:action', ...whereOf(member), content.id)}
                  novalidate
                >
                  <Button variant="quiet" about={t.about(title)}>
                    {t.remove}
                  </Button>
                </form>
              </div>
            </Act>
          )
        })}
      </Acts>
    </Section>
  )
}
