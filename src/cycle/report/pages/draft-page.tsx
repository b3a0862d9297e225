import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import type { Request } from '../../support/support.ts'
import { AgreedList } from '../agreed-list.tsx'
import { AskCoach } from '../ask-coach.tsx'
import { FactList } from '../fact-list.tsx'
import type { Part } from '../parts.ts'
import { type Fact, helpKinds, longest } from '../report.ts'
import { reportWords } from '../report.words.ts'
import type { Report } from '../store.ts'
import type { Draft, KeptWords } from '../store-draft.ts'
import { draftPageWords } from './draft-page.words.ts'

export type DraftPageProps = {
  language: Language
  report: Report
  draft: Draft
  parts: Part[]
  /** To whom it goes. */
  to: string[]
  /** What differs from the report before. */
  changed: ReadonlySet<string>
  /** Whether the writer may open what a fact comes from. */
  opensFact: (fact: Fact) => boolean
  /** What somebody else wrote in a part before the writer, by part. */
  theirs?: ReadonlyMap<string, KeptWords>
  errors?: Readonly<Record<string, string>>
  /** The school's questions to its coaches. */
  requests: readonly Request[]
  /** A thing asked for that is not added yet, with what is to be mended. */
  help?: { kind: string; text: string; error: string }
}

/** A report that is written: figures that filled themselves, the leaders' own words, and what they need. */
export function DraftPage(props: DraftPageProps) {
  const { language, report, parts, to, theirs, errors = {}, help } = props
  const [t, words] = [draftPageWords[language], reportWords[language]]
  const problems = [
    ...Object.entries(errors).map(([part, text]) => ({ field: idOf(part), text })),
    ...(help?.error ? [{ field: 'text', text: help.error }] : []),
  ]
  const [other] = theirs?.values() ?? []
  return (
    <>
      <ErrorSummary problems={problems} />
      {other && (
        <Notice kind="error" alert>
          {t.conflict(other.byName)}
        </Notice>
      )}
      <PageHead
        title={t.title(words.name(report.period))}
        context={
          <>
            <Status is="under-way">{words.states.draft}</Status>
            <span>{report.school.name}</span>
            {to.length > 0 && <span>{t.to(formatList([...to], language))}</span>}
            <a href={linkTo('/reports')}>{words.reports}</a>
          </>
        }
        lead={t.lead(parts.filter(({ part, own }) => part.startsWith('area:') && !own).length)}
        privacy={t.privacy([...to])}
      />
      <AutoSaveForm action={formTo('PUT /reports/:id/draft', report.id)} autosave={formTo('POST /reports/:id/draft', report.id)}>
        <Figures {...props} />
        <AgreedBefore {...props} />
        <Help {...props} />
        <OwnWords {...props} />
        <Sending {...props} />
      </AutoSaveForm>
    </>
  )
}

function Figures({ language, draft, changed, opensFact }: DraftPageProps) {
  const [t, words] = [draftPageWords[language], reportWords[language]]
  return (
    <Section id="figures" title={words.facts} note={draft.facts.length > 0 ? t.factsNote(draft.factsOn) : undefined}>
      <div class="stack">
        {draft.facts.length === 0 ? (
          <p class="measure">{t.noFacts}</p>
        ) : (
          <FactList language={language} facts={draft.facts} changed={changed} opens={opensFact} />
        )}
        {draft.facts.length > 0 && <p class="soft small measure">{t.wrong}</p>}
        <p class="no-print">
          <Button variant="secondary" name="go" value="refill">
            {t.refill}
          </Button>
        </p>
      </div>
    </Section>
  )
}

function AgreedBefore({ language, draft, changed }: DraftPageProps) {
  if (draft.agreements.length === 0) return null
  return (
    <Section id="agreed" title={reportWords[language].agreements} note={draftPageWords[language].agreedNote}>
      <AgreedList language={language} agreements={draft.agreements} changed={changed} linked />
    </Section>
  )
}

function OwnWords({ language, parts, theirs, errors = {} }: DraftPageProps) {
  const [t, words] = [draftPageWords[language], reportWords[language]]
  return (
    <Section id="words" title={words.words} note={t.wordsNote}>
      <div class="stack-l">
        {parts.map(({ part, title, text, revision, starter, own }) => {
          const other = theirs?.get(part)
          const isStarter = starter !== null && !own && text !== ''
          return (
            <div key={part} class={isStarter ? 'starter stack-s' : 'stack-s'}>
              <Hidden values={{ [`revision ${part}`]: other?.revision ?? revision, [`starter ${part}`]: starter?.[language] ?? '' }} />
              <TextArea
                name={idOf(part)}
                label={title[language]}
                hint={part === 'decisions' ? t.decisionsHint : isStarter ? t.wordsHint : undefined}
                value={text}
                rows={4}
                wide
                optional
                error={errors[part]}
                limit={longest.words}
              />
              {isStarter && <Status is="not-started">{words.starter}</Status>}
              {own && part !== 'decisions' && <Status is="done">{words.own}</Status>}
              {other && (
                <div class="box stack-s measure">
                  <p class="small">
                    <b>{t.theirs(other.byName)}</b>
                  </p>
                  <Paragraphs text={other.text} />
                </div>
              )}
            </div>
          )
        })}
      </div>
    </Section>
  )
}

function Help({ language, report, draft, help, requests }: DraftPageProps) {
  const [t, words] = [draftPageWords[language], reportWords[language]]
  return (
    <Section id="help" title={words.help} note={t.helpNote}>
      <div class="stack">
        {draft.help.length === 0 ? (
          <p class="soft">{t.helpNone}</p>
        ) : (
          <ul class="list" role="list">
            {draft.help.map(({ id, kind, text }) => (
              <li key={id} class="with-action">
                <div>
                  <h3>{text}</h3>
                  <p class="soft small">{words.kinds[kind]}</p>
                </div>
                <div class="row">
                  <AskCoach {...{ language, text, requests, school: report.school.id }}>
                    <Button variant="quiet" name="go" value={`ask ${id}`} about={t.helpAbout(text)}>
                      {words.askCoach}
                    </Button>
                  </AskCoach>
                  <Button variant="quiet" name="go" value={`remove ${id}`} about={t.helpAbout(text)}>
                    {t.helpRemove}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
        <div class="stack no-print">
          <Select
            name="kind"
            label={t.helpKind}
            value={help?.kind}
            options={helpKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
          />
          <TextArea name="text" label={t.helpText} value={help?.text} rows={2} wide error={help?.error || undefined} limit={longest.help} />
          <p>
            <Button variant="secondary" name="go" value="help">
              {t.helpAdd}
            </Button>
          </p>
        </div>
      </div>
    </Section>
  )
}

function Sending({ language, parts }: DraftPageProps) {
  const t = draftPageWords[language]
  const untouched = parts.filter(({ own, text, starter }) => !own && starter !== null && text !== '')
  return (
    <Section id="before" title={t.before}>
      <div class="stack">
        {untouched.length > 0 && (
          <p class="measure">
            {t.untouched(
              formatList(
                untouched.map(({ title }) => title[language]),
                language,
              ),
            )}
          </p>
        )}
        {!parts.some(({ own }) => own) && <p class="measure">{t.nothing}</p>}
        <p class="soft small measure">{t.sendTo}</p>
        <div class="row no-print">
          <Button name="go" value="send">
            {t.send}
          </Button>
          <Button variant="secondary" name="go" value="save">
            {t.save}
          </Button>
        </div>
        <SavedNote />
      </div>
    </Section>
  )
}

/** The field of a part: what stands in an id has no colon. */
export function idOf(part: string): string {
  return part.replace(':', '-')
}
