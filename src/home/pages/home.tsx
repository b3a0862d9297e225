import type { Day } from '../../base/clock.ts'
import { capitalise, formatWeekday, type Language } from '../../base/language.ts'
import type { Viewer } from '../../base/viewer.ts'
import { Cycle, type CycleStep } from '../../ui/components/cycle/cycle.tsx'
import { Empty } from '../../ui/components/empty/empty.tsx'
import { PageHead } from '../../ui/components/page-head/page-head.tsx'
import { Privacy } from '../../ui/components/privacy/privacy.tsx'
import { Section } from '../../ui/components/section/section.tsx'
import { type TodoItem, TodoList } from '../../ui/components/todo/todo.tsx'
import { messages } from '../messages.ts'

export type HomePageProps = {
  language: Language
  viewer: Viewer
  today: Day
  lead: string
  todos: TodoItem[]
  steps: CycleStep[]
  /** "2026/27" */
  yearName: string
  /** Whether the viewer is asked to assess at all. */
  answers: boolean
}

/** The start page: what to do now, then where we are in the year. */
export function HomePage({ language, viewer, today, lead, todos, steps, yearName, answers }: HomePageProps) {
  const t = messages[language].home
  return (
    <>
      <PageHead
        title={t.hello(viewer.givenName)}
        context={[capitalise(formatWeekday(today, language)), placeOf(viewer)].filter(Boolean).join(' · ')}
        lead={lead}
      />
      <Section id="todo" title={t.todo} note={todos.length > 1 ? t.todoNote : undefined}>
        {todos.length > 0 ? (
          <TodoList items={todos} />
        ) : (
          <Empty title={t.nothing}>
            <p>{t.nothingText}</p>
          </Empty>
        )}
      </Section>
      <Section id="year" title={t.year} note={t.yearNote(yearName)}>
        <Cycle steps={steps} />
      </Section>
      {answers && (
        <Privacy>
          {t.privacy} <a href="/protection">{t.protection}</a>
        </Privacy>
      )}
    </>
  )
}

/** The team and school of the foremost duty, or the unit above. */
function placeOf({ duties }: Viewer): string {
  const [main] = duties
  if (!main) return ''
  return main.unitKind === 'team' && main.schoolName ? `${main.unitName}, ${main.schoolName}` : main.unitName
}
