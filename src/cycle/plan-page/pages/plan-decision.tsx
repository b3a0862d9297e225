import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { capitalise, countInWords, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import type { Check } from '../../plan/checks.ts'
import { longest } from '../../plan/limits.ts'
import { nameWords } from '../../plan/names.words.ts'
import type { Plan } from '../../plan/store.ts'
import { decisionWords } from '../decision.words.ts'

/** What the viewer may do with a plan as a whole. */
export type Powers = {
  edit: boolean
  adopt: boolean
  submit: boolean
  unsubmit: boolean
  withdraw: boolean
  close: boolean
  reopen: boolean
}

type Props = {
  language: Language
  plan: Plan
  checks: Check[]
  powers: Powers
  /** Whether what is written differs from what was decided. */
  changed: boolean
  /** Whether somebody who can give feedback sees the plan. */
  hasCoach: boolean
  /** The viewer can ask for one. */
  asksSupport: boolean
}

/** The end of a plan's page: ask for feedback, what to look at before adopting, adopt, close. */
export function PlanDecision({ language, plan, checks, powers, changed, hasCoach, asksSupport }: Props) {
  const t = decisionWords[language]
  if (!Object.values(powers).some(Boolean)) return null
  const adopted = plan.adoption !== null
  const title = plan.state === 'closed' || (adopted && !changed) ? t.section.decisions : adopted ? t.section.again : t.section.title
  const who = plan.unit.kind === 'school' ? t.who.school : plan.hasLead ? t.who.team : t.who.teamNoLead
  return (
    <Section id="decision" title={title} screenOnly>
      <div class="stack-l no-print">
        {(powers.submit || powers.unsubmit) && <Submission {...{ language, plan, hasCoach, asksSupport }} />}
        {(powers.edit || powers.adopt) && (!adopted || changed) && (
          <div class="stack">
            <h3>{t.checks}</h3>
            <CheckList language={language} checks={checks} />
            {powers.adopt ? (
              <div class="row">
                <LinkButton href={linkTo('/plans/:id/adoption', plan.id)}>{t.adopt}</LinkButton>
              </div>
            ) : (
              <p class="measure">{who}</p>
            )}
          </div>
        )}
        {adopted && !changed && powers.edit && plan.adoption && <p class="measure">{t.unchanged(plan.adoption.number)}</p>}
        <Closing language={language} plan={plan} powers={powers} />
      </div>
    </Section>
  )
}

/** Each check with what is missing, and links to where. */
export function CheckList({ language, checks, base = '' }: { language: Language; checks: Check[]; base?: string }) {
  const names = nameWords[language]
  const t = decisionWords[language]
  return (
    <ul class="stack-s" role="list">
      {checks.map(({ kind, ok, at, informs }) => {
        const words = names.checks[kind]
        const count = at.length || 1
        return (
          <li class="row" key={kind}>
            <Status is={ok ? 'done' : informs ? 'not-started' : 'missing'}>
              {ok ? words.ok : words.missing(count, capitalise(countInWords(count, language)))}
            </Status>
            {at.slice(0, 5).map(({ number, anchor, href }) => (
              <a class="tap" key={anchor} href={href ?? `${base}#${anchor}`}>
                {t.goTo(number)}
              </a>
            ))}
            {!ok && words.note && <span class="soft small">{words.note}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Submission({ language, plan, hasCoach, asksSupport }: Pick<Props, 'language' | 'plan' | 'hasCoach' | 'asksSupport'>) {
  const { submit: t } = decisionWords[language]
  if (plan.submission) {
    return (
      <form class="stack-s" method="post" action={formTo('DELETE /plans/:id/submission', plan.id)} novalidate>
        <h3>{t.title}</h3>
        <Button variant="secondary">{t.back}</Button>
      </form>
    )
  }
  return (
    <div class="stack-s">
      <h3>{t.title}</h3>
      {hasCoach ? (
        <>
          <p class="measure">{t.text}</p>
          <More label={t.button}>
            <OnceForm class="stack" action={formTo('POST /plans/:id/submission', plan.id)}>
              <TextArea name="message" label={t.message} limit={longest.submission} optional wide />
              <Button variant="secondary">{t.button}</Button>
            </OnceForm>
          </More>
        </>
      ) : (
        <p class="measure">
          {t.nobody} {asksSupport && <a href={linkTo('/support')}>{t.ask}</a>}
        </p>
      )}
    </div>
  )
}

function Closing({ language, plan, powers }: Pick<Props, 'language' | 'plan' | 'powers'>) {
  const { close, withdraw } = decisionWords[language]
  return (
    <>
      {powers.close && (
        <More label={close.title}>
          <OnceForm class="stack" action={formTo('POST /plans/:id/closing', plan.id)}>
            <p class="measure">{close.text}</p>
            <TextArea name="text" id="closing-text" label={close.note} rows={4} limit={longest.closing} optional wide />
            <Button variant="secondary">{close.button}</Button>
          </OnceForm>
        </More>
      )}
      {powers.withdraw && (
        <p>
          <a href={`${linkTo('/plans/:id/adoption', plan.id)}#withdraw`}>{withdraw.title}</a>
        </p>
      )}
      {powers.reopen && (
        <form method="post" action={formTo('DELETE /plans/:id/closing', plan.id)} novalidate>
          <Button variant="secondary">{close.open}</Button>
        </form>
      )}
    </>
  )
}
