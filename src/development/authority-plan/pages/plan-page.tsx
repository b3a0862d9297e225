import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Acts } from '../../../ground/ui/components/act/act.tsx'
import { Button, LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { forceOf, frozenAs, hasHeld, isChanged, isOpen, numberedGoals, textStateOf } from '../authority-plan.ts'
import { NeedLine } from '../need-line.tsx'
import { draftPlace } from '../place.ts'
import { PlanTabs } from '../plan-tabs.tsx'
import { proposalSeen, seesDraft } from '../seeing.ts'
import { TextStatus } from '../status.tsx'
import type { ShownPlan } from '../store-shown.ts'
import { DocumentFacts } from './document-facts.tsx'
import { PlanGoal } from './plan-goal.tsx'
import { planPageWords } from './plan-page.words.ts'

export type PlanPageProps = ShownPlan & {
  language: Language
  today: Day
  /** Whether the reader follows how schools answer it. */
  answers: boolean
}

/** The authority's plan, part by part. Who reads what was frozen is shown nothing else. */
export function AuthorityPlanPage(props: PlanPageProps) {
  const { language, today, plan, right, text, loose, removed, version } = props
  const t = planPageWords[language]
  const writes = right === 'writes' && isOpen(plan, today) && !version
  const { head } = text
  const frozen = frozenAs(plan, version)
  const force = forceOf(plan, version)
  const asked = `?version=${frozen?.number ?? 'draft'}`
  return (
    <>
      <PageHead
        title={head.title}
        context={
          <>
            <TextStatus {...{ language, today, plan }} text={version} />
            {version && seesDraft(right) && <span>{t.shownVersion(version.number, dayOf(version.at))}</span>}
            {force && <span>{t.decided(force.decidedOn)}</span>}
            {head.recordNumber !== '' && <span>{t.number[plan.organiser](head.recordNumber)}</span>}
            {props.answers && <a href={linkTo('/authority-plans/:id/answers', plan.id)}>{t.answers}</a>}
            <a href={linkTo('/authority-plans')}>{t.all}</a>
          </>
        }
        lead={head.summary !== '' ? head.summary : undefined}
        privacy={privacyOf(props)}
      >
        <Beside {...props} />
        <nav class="row small wide no-print" aria-label={t.contents}>
          <span class="soft">{t.onPage}</span>
          {text.parts.map(({ part, title }) => (
            <a key={part} class="tap" href={`#${part}`}>
              {title}
            </a>
          ))}
          <a class="tap" href="#document">
            {t.document}
          </a>
        </nav>
      </PageHead>
      <PlanTabs {...{ language, right }} plan={plan.id} current="plan" />
      <Parts {...props} writes={writes} />
      {writes && loose.length > 0 && (
        <Section id="loose" title={t.loose} note={t.looseNote} screenOnly>
          <ul class="list" role="list">
            {loose.map((need) => (
              <li key={need.id}>
                <NeedLine language={language} need={need} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {writes && removed.length > 0 && (
        <Section id="removed" title={t.removed} note={t.removedNote} screenOnly>
          <ul class="list" role="list">
            {removed.map(({ id, title }) => (
              <li key={id} class="with-action">
                <p>{title}</p>
                <OnceForm action={formTo('DELETE /authority-plans/:id/goals/:goal/removal', plan.id, id)}>
                  <Button variant="quiet" about={t.restoreAbout(title)}>
                    {t.restore}
                  </Button>
                </OnceForm>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="document" title={t.document} note={t.documentNote}>
        <div class="stack">
          <DocumentFacts {...{ language, plan, text, version }} />
          <div class="row no-print">
            {writes && (
              <LinkButton variant="secondary" href={linkTo('/authority-plans/:id/head', plan.id)}>
                {t.editHead}
              </LinkButton>
            )}
            <LinkButton variant="secondary" icon="download" href={`${linkTo('/authority-plans/:id/plan.pdf', plan.id)}${asked}`}>
              {t.pdf}
            </LinkButton>
            <a class="tap" href={`${linkTo('/authority-plans/:id/plan.docx', plan.id)}${asked}`}>
              {t.word}
            </a>
            <PrintButton variant="quiet">{t.print}</PrintButton>
          </div>
        </div>
      </Section>
    </>
  )
}

/** What else there is of a plan than the text on the page: what holds, beside a proposal; a proposal, beside what holds. */
function Beside({ language, today, plan, right, version }: PlanPageProps) {
  const t = planPageWords[language]
  const { force } = plan
  if (!force || !seesDraft(right)) return null
  const state = textStateOf(plan, version, today)
  if (state !== 'replaced' && frozenAs(plan, version)?.id !== force.revision)
    return (
      <Notice>
        <p>
          <b>{t.beside[state === 'in force' ? 'earlier' : state]}</b>{' '}
          {hasHeld(plan, today) ? t.holds(force.number, force.from) : t.comes(force.number, force.from)}{' '}
          <a href={linkTo('/authority-plans/:id/revisions/:number', plan.id, force.number)}>{t.toHolding(force.number)}</a>
        </p>
      </Notice>
    )
  const proposal = proposalSeen({ plan, right }, today)
  if (!version || !proposal) return null
  return (
    <Notice>
      <p>
        {t.proposed[proposal]} <a href={draftPlace(plan)}>{t.toProposed}</a>
      </p>
    </Notice>
  )
}

function Parts({ language, plan, text, writes }: PlanPageProps & { writes: boolean }) {
  const t = planPageWords[language]
  const numbers = new Map(numberedGoals(text.parts).map(({ goal, number }) => [goal.id, number]))
  return (
    <>
      {text.parts.map((part, at) => (
        <Section
          key={part.part}
          id={part.part}
          title={`${at + 1}. ${part.title}`}
          note={part.responsible !== '' ? t.responsible(part.responsible) : undefined}
        >
          <div class="stack">
            {part.text !== '' ? <Paragraphs text={part.text} /> : writes && <p class="soft">{t.noText}</p>}
            {writes && (
              <p class="row no-print">
                <a class="tap" href={linkTo('/authority-plans/:id/parts/:part', plan.id, part.part)}>
                  {t.editPart}
                  <span class="vh">{t.editPartAbout(part.title)}</span>
                </a>
                <a class="tap" href={`${linkTo('/authority-plans/:id/goals/new', plan.id)}?part=${part.part}`}>
                  {t.addGoal}
                  <span class="vh">{t.addGoalAbout(part.title)}</span>
                </a>
              </p>
            )}
            {part.goals.length > 0 ? (
              <Acts>
                {part.goals.map((goal) => (
                  <PlanGoal key={goal.id} {...{ language, goal, writes }} plan={plan.id} number={numbers.get(goal.id) ?? ''} />
                ))}
              </Acts>
            ) : (
              part.text === '' && !writes && <p class="soft">{t.noGoals}</p>
            )}
          </div>
        </Section>
      ))}
    </>
  )
}

/** Who sees what stands on the page, and whether it is what was frozen. */
function privacyOf({ language, plan, right, version }: PlanPageProps): string | undefined {
  const t = planPageWords[language]
  if (!seesDraft(right) || version) return undefined
  const changed = plan.latest && isChanged(plan) ? ` ${t.changedSince(plan.latest.number)}` : ''
  if (plan.sharing) return `${t.sharedLead(plan.sharing.byName)}${changed}`
  return `${t.draftLead}${changed}`
}
