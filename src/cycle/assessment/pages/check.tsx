import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Answers } from '../../../ground/ui/components/answers/answers.tsx'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary, type FieldProblem } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { answerWords } from '../answer.words.ts'
import { byArea, progressOf, suggestsSteps } from '../assessment.ts'
import { type Assessment, pathFromCheck as fromCheck, resultPathOf, whereOf } from '../loading.ts'

import type { Response } from '../store.ts'
import { AnswerText, Lines } from './answer-text.tsx'
import { checkWords } from './check.words.ts'

type Props = { language: Language; assessment: Assessment; response: Response; problems?: FieldProblem[] }

/** All answers by area, what is missing, and handing in. */
export function CheckPage({ language, assessment, response, problems = [] }: Props) {
  const t = checkWords[language]
  const { member, statements } = assessment
  const handedIn = response.handedInOn && formatDay(response.handedInOn, language)
  const until = formatWeekday(member.closesOn, language)
  const title = member.open ? (handedIn ? t.handedInTitle : t.title) : t.closedTitle
  const lead = member.open ? (handedIn ? t.handedInLead(handedIn, until) : t.lead(until)) : t.closedLead(handedIn)
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHead title={title} context={`${member.roundName} · ${member.schoolName}`} lead={lead} />
      {member.open && <Missing language={language} assessment={assessment} response={response} />}
      <div class="gap tight">
        {byArea(statements).map(({ area, items }) => (
          <Section key={area.key} id={area.key} title={area.name[language]}>
            <Answers rows={items.map((item) => row(language, assessment, response, item))} />
          </Section>
        ))}
      </div>
      {handedIn ? (
        <LinkButton href={resultPathOf(member)} iconEnd="arrow-right">
          {t.result}
        </LinkButton>
      ) : (
        member.open && <HandIn language={language} assessment={assessment} />
      )}
    </>
  )
}

function row(
  language: Language,
  { member, framework }: Assessment,
  response: Response,
  { number, statement }: ReturnType<typeof byArea>[number]['items'][number],
) {
  const t = answerWords[language]
  const checkText = checkWords[language]
  const answer = response.answers.get(statement.key)
  const choice = answer?.choice ?? null
  return {
    name: statement.aspect.name[language],
    answer: (
      <>
        <AnswerText language={language} framework={framework} choice={choice} />
        {answer?.importance != null && (choice === null || choice > 0) && (
          <span class="soft small">{t.importanceOf(answer.importance)}</span>
        )}
        {answer?.note && (
          <span class="soft small">
            <b>{checkText.yourNote}</b> <Lines text={answer.note} />
          </span>
        )}
      </>
    ),
    href: member.open ? fromCheck(member, number) : undefined,
    unanswered: choice === null,
  }
}

/** What has no answer: said, with links, and blocking nothing. */
function Missing({ language, assessment: { member, statements }, response }: Props) {
  const t = checkWords[language]
  const { unanswered } = progressOf(statements, response.answers)
  if (unanswered.length === 0) return null
  return (
    <Notice kind="warn">
      <p>
        <b>{t.missing(unanswered.length)}</b> {response.handedInOn ? t.missingAfter(unanswered.length) : t.missingText(unanswered.length)}
      </p>
      <ul>
        {unanswered.map((statement) => {
          const number = statements.indexOf(statement) + 1
          return (
            <li key={statement.key}>
              <a href={fromCheck(member, number)}>{t.answerNumber(number, statement.aspect.name[language])}</a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function HandIn({ language, assessment: { framework, member } }: { language: Language; assessment: Assessment }) {
  const t = checkWords[language]
  return (
    <Section id="hand-in" title={t.handIn}>
      <form class="stack" method="post" action={formTo('POST /assessments/:round/:school/handing-in', ...whereOf(member))} novalidate>
        <p>{t.whatHappens}</p>
        <ul class="measure">
          {t.happens[member.audience](member.minimumGroup, suggestsSteps(framework, member.audience)).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div class="row">
          <Button>{t.button}</Button>
          <LinkButton variant="quiet" href={linkTo('/assessments')}>
            {t.wait}
          </LinkButton>
        </div>
        <Privacy>{t.privacy[member.audience]}</Privacy>
      </form>
    </Section>
  )
}
