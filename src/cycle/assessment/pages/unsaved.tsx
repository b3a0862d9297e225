import type { Statement } from '../../../content/framework/framework.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type Answer, longestNote, type Wanted } from '../assessment.ts'
import { type Assessment, pathFromCheck, pathOf, whereOf } from '../loading.ts'

import { AnswerDetails } from './answer-text.tsx'
import { unsavedWords } from './unsaved.words.ts'

type Props = { language: Language; assessment: Assessment; number: number; statement: Statement; wanted: Wanted }

/** Two tabs said different things: both are shown, and the person picks. A saved note goes along unless another was written; either can be edited. */
export function ConflictPage(props: Props & { now: Answer; fromCheck: boolean }) {
  const { language, assessment, number, statement, wanted, now, fromCheck } = props
  const { member, framework } = assessment
  const t = unsavedWords[language].conflict
  const path = fromCheck
    ? pathFromCheck(member, number)
    : linkTo('/assessments/:round/:school/statements/:number', ...whereOf(member), number)
  const fields = { statement: statement.key, revision: now.revision, choice: wanted.choice ?? '', importance: wanted.importance ?? '' }
  const note = wanted.note || now.note
  return (
    <>
      <PageHead title={t.title} context={statement.question[language]} lead={t.lead} />
      <Section id="saved" title={t.saved}>
        <div class="stack">
          <AnswerDetails language={language} framework={framework} answer={now} />
          <LinkButton variant="secondary" href={path}>
            {t.keep}
          </LinkButton>
        </div>
      </Section>
      <Section id="chosen" title={t.chosen}>
        <form class="stack" method="post" action={path} novalidate>
          <Hidden values={fields} />
          <AnswerDetails language={language} framework={framework} answer={wanted} withNote={false} />
          {note === '' ? <Hidden values={{ note }} /> : <TextArea name="note" label={t.note} value={note} limit={longestNote} optional />}
          <Button variant="secondary">{t.use}</Button>
        </form>
      </Section>
    </>
  )
}

/** An answer that could not be saved, in full, and what is still there. */
export function UnsavedPage({
  language,
  assessment: { member, framework },
  statement,
  wanted,
  why,
}: Props & { why: 'not_open' | 'not_begun' }) {
  const t = unsavedWords[language].unsaved
  return (
    <>
      <PageHead title={t[why].title} lead={t[why].text} />
      <Section id="unsaved" title={t.what} note={statement.question[language]}>
        <div class="stack">
          <AnswerDetails language={language} framework={framework} answer={wanted} />
          <LinkButton href={why === 'not_open' ? linkTo('/assessments/:round/:school/check', ...whereOf(member)) : pathOf(member)}>
            {why === 'not_open' ? t.toAnswers : t.toBegin}
          </LinkButton>
        </div>
      </Section>
    </>
  )
}
