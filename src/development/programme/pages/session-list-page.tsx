import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import { longest } from '../limits.ts'
import { nameWords, whenInWords } from '../names.words.ts'
import { canChange } from '../programme.ts'
import type { InLineByName, OnList } from '../store-list.ts'
import type { SeenSession } from '../store-sessions.ts'
import { listPageWords } from './session-list-page.words.ts'

export type SessionListProps = {
  language: Language
  now: Date
  session: SeenSession
  list: readonly OnList[]
  line: readonly InLineByName[]
  /** What is looked for among those who have signed up, and which page of them. */
  who: string
  page: number
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** How many of a list stand on one page, and up to how many nobody needs to look for a name. */
const [mostListed, fewListed] = [50, 20]
/** Characters of what is looked for. */
export const longestSearch = 120

/** Who has signed up and who waits, for those who run the programme and who leads the session. */
export function SessionListPage(props: SessionListProps) {
  const { language, now, session, line, sent = {}, errors = {} } = props
  const t = listPageWords[language]
  const changes = canChange(session, now)
  const over = session.seats.reduce((sum, { seats, taken }) => sum + Math.max(0, taken - seats), 0)
  const back = <a href={linkTo('/course-sessions/:id', session.id)}>{session.title}</a>
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={back} lead={whenInWords(session, language)}>
        <FunderLine language={language} of={session.programme} />
      </PageHead>
      {over > 0 && <Notice kind="warn">{t.over(over)}</Notice>}
      <Listed {...props} changes={changes} />
      <Privacy>{session.leads ? t.needs : t.needsOther(session.leader?.name ?? t.lead)}</Privacy>
      {line.length > 0 && (
        <Section id="line" title={t.line} note={nameWords[language].inLine(line.length)}>
          <ol>
            {line.map(({ name, offered }) => (
              <li key={name}>
                {name}
                {offered && <span class="soft small">, {t.offered}</span>}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {session.runs && (
        <div class="stack gap no-print">
          <More label={t.lead} open={Boolean(errors.mail)}>
            <OnceForm class="stack" action={formTo('PUT /course-sessions/:id/leader', session.id)}>
              <p class="measure">{t.leadText}</p>
              <TextInput type="email" name="mail" label={t.mail} value={sent.mail} error={errors.mail} />
              <p>
                <Button variant="secondary">{t.handOver}</Button>
              </p>
            </OnceForm>
          </More>
          {changes && (
            <More label={t.cancel} open={Boolean(errors.reason)}>
              <OnceForm class="stack" action={formTo('POST /course-sessions/:id/cancelling', session.id)}>
                <p class="measure">{t.cancelText}</p>
                <TextArea
                  name="reason"
                  label={t.reason}
                  hint={t.reasonHint}
                  value={sent.reason}
                  error={errors.reason}
                  limit={longest.reason}
                  wide
                />
                <p>
                  <Button variant="danger">{t.cancel}</Button>
                </p>
              </OnceForm>
            </More>
          )}
        </div>
      )}
    </>
  )
}

/** Those who have signed up, by name: so many at a time, and those alone whose name or school is looked for. */
function Listed({ language, session, list, who, page: asked, changes }: SessionListProps & { changes: boolean }) {
  const t = listPageWords[language]
  if (list.length === 0) return <p>{t.none}</p>
  const found = list.filter(({ name, place }) => `${name} ${place}`.toLocaleLowerCase('sv').includes(who.toLocaleLowerCase('sv')))
  const page = Math.min(asked, Math.max(1, Math.ceil(found.length / mostListed)))
  const shown = found.slice((page - 1) * mostListed, page * mostListed)
  const here = linkTo('/course-sessions/:id/list', session.id)
  const to = (other: number) => `${here}?${new URLSearchParams({ ...(who ? { who } : {}), page: String(other) }).toString()}`
  return (
    <section class="stack" aria-labelledby="listed">
      <h2 id="listed">{who ? t.found(found.length, list.length) : t.count(list.length)}</h2>
      {list.length > fewListed && (
        <Filter action={here} label={t.search} submit={t.search} clear={who ? here : undefined}>
          <TextInput name="who" label={t.who} value={who} maxlength={longestSearch} />
        </Filter>
      )}
      <ul class="list" role="list">
        {shown.map(({ person, name, place, way, need }) => (
          <li key={person} class="with-action">
            <div>
              <b>{name}</b>
              <p class="soft small">{[place, nameWords[language].ways[way]].filter(Boolean).join(' · ')}</p>
              {session.leads && need && <p class="small">{t.need(need)}</p>}
            </div>
            {changes && (
              <OnceForm action={formTo('DELETE /course-sessions/:id/list/:person', session.id, person)}>
                <Button variant="quiet" about={`: ${name}`}>
                  {t.off}
                </Button>
              </OnceForm>
            )}
          </li>
        ))}
      </ul>
      {found.length > mostListed && (
        <nav class="row no-print" aria-label={t.pages}>
          {page > 1 && <a href={to(page - 1)}>{t.before}</a>}
          <span class="soft">{t.page(page, Math.ceil(found.length / mostListed))}</span>
          {page * mostListed < found.length && <a href={to(page + 1)}>{t.after}</a>}
        </nav>
      )}
    </section>
  )
}
