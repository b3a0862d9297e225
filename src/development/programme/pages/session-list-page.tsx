import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
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
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** Who has signed up and who waits, for those who run the programme and who leads the session. */
export function SessionListPage({ language, now, session, list, line, sent = {}, errors = {} }: SessionListProps) {
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
      {list.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          stack
          caption={t.count(list.length)}
          columns={[
            t.columns.name,
            t.columns.school,
            t.columns.way,
            ...(session.leads ? [t.columns.need] : []),
            { label: t.columns.off, hidden: true },
          ]}
          rows={list.map(({ person, name, place, way, need }) => [
            name,
            place,
            nameWords[language].ways[way],
            ...(session.leads ? [need ?? ''] : []),
            changes ? (
              <OnceForm key={person} action={formTo('DELETE /course-sessions/:id/list/:person', session.id, person)}>
                <Button variant="quiet" about={`: ${name}`}>
                  {t.off}
                </Button>
              </OnceForm>
            ) : (
              ''
            ),
          ])}
        />
      )}
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
