import { formsToChoose, wordingsOf } from '../../../content/framework/framework.ts'
import type { Work } from '../../../content/framework/schema.ts'
import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { unitWords } from '../../../people/organisation/unit.words.ts'
import { minutesFor } from '../../round/round.ts'
import { answerWords } from '../answer.words.ts'
import { nextNumber, progressOf, suggestsSteps } from '../assessment.ts'
import { type Assessment, whereOf } from '../loading.ts'

import { beginWords } from './begin.words.ts'

/** Chosen by who works as much in several of the school's forms: the wording is the common one. */
export const severalForms = 'several'

/** `refused`: a form was refused that the school does not have; the kind of work that was chosen beside it. */
type Props = { language: Language; assessment: Assessment; refused?: Work | null | undefined }

/** Before the first question: what it is about, in which team it counts, who sees what. */
export function BeginPage({ language, assessment, refused }: Props) {
  const t = beginWords[language]
  const { member, statements } = assessment
  const leader = member.audience === 'leader'
  const minutes = minutesFor(statements.length)
  return (
    <>
      <PageHead
        title={leader ? t.leaderTitle(member.schoolName) : t.title(member.schoolName)}
        context={member.roundName}
        lead={leader ? t.leaderLead(statements.length, minutes) : t.lead(statements.length, minutes)}
        privacy={leader ? undefined : answerWords[language].onlyYou}
      />
      {leader && (
        <Notice>
          <p>
            <b>{t.leaderNotice}</b>
          </p>
          <p>{t.leaderShown}</p>
        </Notice>
      )}
      <div class={leader ? 'gap tight' : 'tight'}>
        <Section id="about" title={t.about}>
          <Facts
            facts={[
              { term: t.school, value: member.schoolName, note: leader ? t.asLeader : t.asStaff },
              ...(leader ? [] : [{ term: t.team, value: member.teamName ?? t.noTeam, note: member.teamName ? t.teamNote : t.noTeamNote }]),
              { term: t.time, value: t.minutes(minutes) },
              { term: t.until, value: formatDay(member.closesOn, language), note: formatWeekday(member.closesOn, language).split(' ')[0] },
            ]}
          />
        </Section>
        <Section id="how" title={t.how}>
          <div class="stack">
            <ol class="measure">
              {(leader ? t.leaderSteps : t.steps)(suggestsSteps(assessment.framework, member.audience)).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <GuideLink language={language} guide="svara-arligt" />
          </div>
        </Section>
        <Section id="sees" title={t.sees}>
          <div class="stack">
            <ul class="measure">
              {(leader ? t.leaderSees : t.staffSees(member.minimumGroup)).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>
              <a href={linkTo('/protection')}>{t.more}</a>
            </p>
          </div>
        </Section>
        <Section id="start" title={assessment.response || !member.open ? t.yours : t.start}>
          <div class="stack">
            <Onward {...{ language, assessment, refused }} />
          </div>
        </Section>
      </div>
    </>
  )
}

/** The one step onward: begin, go on, check, or look at what is there. */
function Onward({ language, assessment, refused }: Props) {
  const { member, framework, statements, response } = assessment
  const t = beginWords[language]
  if (!member.open) {
    return (
      <Notice>
        <p>
          <b>{t.closedTitle}</b> {t.closedText}
        </p>
        {response && (
          <p>
            <a href={linkTo('/assessments/:round/:school/check', ...whereOf(member))}>{t.seeAnswers}</a>
          </p>
        )}
      </Notice>
    )
  }
  const chooses = wordingsOf(framework, member.forms).length > 1 || formsToChoose(framework, member.forms).length > 0
  const wording = member.audience === 'staff' && chooses && <Wording {...{ language, assessment, refused }} />
  if (response) {
    const { answered, total } = progressOf(statements, response.answers)
    const number = nextNumber(statements, response.answers)
    return (
      <>
        <p>{response.handedInOn ? t.handedIn(formatDay(response.handedInOn, language)) : t.soFar(answered, total)}</p>
        {wording && (
          <More label={t.otherWording} open={refused !== undefined}>
            <form class="stack" method="post" action={formTo('POST /assessments/:round/:school/response', ...whereOf(member))} novalidate>
              {wording}
              <div>
                <Button variant="secondary">{t.changeWording}</Button>
              </div>
            </form>
          </More>
        )}
        <LinkButton
          href={
            number && !response.handedInOn
              ? linkTo('/assessments/:round/:school/statements/:number', ...whereOf(member), number)
              : linkTo('/assessments/:round/:school/check', ...whereOf(member))
          }
          iconEnd="arrow-right"
        >
          {response.handedInOn ? t.seeAnswers : number ? t.resume : t.finish}
        </LinkButton>
      </>
    )
  }
  return (
    <form class="stack" method="post" action={formTo('POST /assessments/:round/:school/response', ...whereOf(member))} novalidate>
      {wording}
      <div class="row">
        <Button iconEnd="arrow-right">{t.button}</Button>
        <LinkButton variant="quiet" href={linkTo('/assessments')}>
          {t.later}
        </LinkButton>
      </div>
    </form>
  )
}

/** As people would look for their own: the general one last. */
const order: readonly Work[] = ['teacher', 'fritidshem', 'elevhalsa', 'administration', 'staff']

/** Which wording the questions have: chosen by the person, since a list of staff seldom tells what somebody does, and in which of the school's forms. */
function Wording({ language, assessment, refused }: Props) {
  const { member, framework, response } = assessment
  const offered = wordingsOf(framework, member.forms)
  const forms = formsToChoose(framework, member.forms)
  const chosen = refused ?? response?.work ?? null
  const t = beginWords[language]
  return (
    <>
      {offered.length > 1 && (
        <RadioGroup
          name="work"
          legend={t.wording}
          hint={t.wordingHint}
          chosen={chosen ?? (member.role === 'staff' ? undefined : 'teacher')}
          choices={order.filter((each) => offered.includes(each)).map((value) => ({ value, label: t.work[value] }))}
        />
      )}
      {forms.length > 0 && (
        <RadioGroup
          name="form"
          legend={t.form}
          hint={t.formHint}
          error={refused === undefined ? undefined : t.noSuchForm}
          chosen={forms.find((each) => each === response?.form) ?? severalForms}
          choices={[
            ...forms.map((value) => ({ value, label: unitWords[language].formNames[value] })),
            { value: severalForms, label: t.severalForms },
          ]}
        />
      )}
    </>
  )
}
