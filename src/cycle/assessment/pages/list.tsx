import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type TodoItem, TodoList } from '../../../ground/ui/components/todo/todo.tsx'
import { answerWords } from '../answer.words.ts'
import { progressOf } from '../assessment.ts'
import { type Assessment, pathOf, resultPathOf, whereOf } from '../loading.ts'

import { beginWords } from './begin.words.ts'
import { listWords } from './list.words.ts'

/** My assessments: those that are open, with what to do, and the earlier ones. */
export function ListPage({ language, assessments }: { language: Language; assessments: Assessment[] }) {
  const t = listWords[language]
  const open = assessments.filter(({ member }) => member.open)
  const earlier = assessments.filter(({ member }) => !member.open)
  return (
    <>
      <PageHead
        title={t.title}
        lead={open.length > 0 ? t.lead : t.leadNone}
        privacy={
          <>
            {answerWords[language].onlyYou} <a href={linkTo('/who-sees-what')}>{answerWords[language].whoSees}</a>
          </>
        }
      />
      <Section id="open" title={t.open}>
        {open.length > 0 ? (
          <TodoList items={open.map((each) => todo(each, language))} />
        ) : (
          <Empty title={t.none}>
            <p class="measure">{t.noneText}</p>
          </Empty>
        )}
      </Section>
      {earlier.length > 0 && (
        <Section id="earlier" title={t.earlier}>
          <Table
            stack
            caption={t.earlierCaption}
            captionHidden
            columns={t.columns}
            rows={earlier.map((each) => earlierRow(each, language))}
          />
        </Section>
      )}
    </>
  )
}

function todo({ member, statements, response }: Assessment, language: Language): TodoItem {
  const t = listWords[language]
  const name = t.name(member.roundName, member.schoolName)
  const path = pathOf(member)
  const common = { title: name, when: t.until(formatWeekday(member.closesOn, language)) }
  if (!response) return { ...common, text: t.notBegun, action: { href: path, label: t.begin, about: t.forWhat(name) } }
  const { answered, total, unanswered } = progressOf(statements, response.answers)
  const text = t.progress(answered, total)
  if (response.handedInOn) {
    return {
      ...common,
      text: `${t.handedIn(formatDay(response.handedInOn, language))}. ${text}.`,
      action: { href: resultPathOf(member), label: t.result, about: t.resultOf(name) },
    }
  }
  if (unanswered.length === 0)
    return {
      ...common,
      text,
      action: { href: linkTo('/assessments/:round/:school/check', ...whereOf(member)), label: t.finish, about: t.forWhat(name) },
    }
  return { ...common, text, action: { href: path, label: t.resume, about: t.forWhat(name) } }
}

function earlierRow({ member, response }: Assessment, language: Language) {
  const t = listWords[language]
  const name = t.name(member.roundName, member.schoolName)
  const link = response?.handedInOn ? (
    <a href={resultPathOf(member)}>
      {t.result}
      <span class="vh">{t.resultOf(name)}</span>
    </a>
  ) : response ? (
    <a href={linkTo('/assessments/:round/:school/check', ...whereOf(member))}>
      {beginWords[language].seeAnswers}
      <span class="vh">{t.forWhat(name)}</span>
    </a>
  ) : (
    '–'
  )
  const state = response?.handedInOn ? t.handedIn(formatDay(response.handedInOn, language, true)) : response ? t.notHandedIn : t.closed
  return [member.roundName, member.schoolName, state, link]
}
