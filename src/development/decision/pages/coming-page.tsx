import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { numberedGoals, type PlanText } from '../../authority-plan/authority-plan.ts'
import type { Coming } from '../store-sending.ts'
import { comingPageWords } from './coming-page.words.ts'

/** A plan that was decided on and sent, read by schools before the day it is in force. */
export function ComingPage({ language, coming, text }: { language: Language; coming: Coming; text: PlanText }) {
  const t = comingPageWords[language]
  const goals = numberedGoals(text.parts)
  return (
    <>
      <PageHead
        title={coming.title}
        context={
          <>
            <span>{t.from(coming.from)}</span>
            <a href={linkTo('/authority-plans')}>{t.all}</a>
          </>
        }
        lead={t.lead(coming.byName, dayOf(coming.at))}
      >
        {coming.message !== '' && (
          <Notice>
            <Paragraphs text={coming.message} />
          </Notice>
        )}
        <div class="row no-print">
          <LinkButton variant="secondary" icon="download" href={linkTo('/authority-plans/:id/coming/plan.pdf', coming.plan)}>
            {t.pdf}
          </LinkButton>
        </div>
      </PageHead>
      {text.parts.map((part, at) => (
        <Section key={part.part} id={part.part} title={`${at + 1}. ${part.title}`}>
          <div class="stack">
            {part.text !== '' && <Paragraphs text={part.text} />}
            {goals
              .filter((each) => each.part === part)
              .map(({ number, goal }) => (
                <div key={goal.id} class="stack-s measure">
                  <h3>{`${number} ${goal.title}`}</h3>
                  {goal.text !== '' && <Paragraphs text={goal.text} />}
                  {goal.sign !== '' && <p class="soft">{t.sign(goal.sign)}</p>}
                </div>
              ))}
          </div>
        </Section>
      ))}
    </>
  )
}
