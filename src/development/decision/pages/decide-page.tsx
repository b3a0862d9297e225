import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { type AttestRequest, codeMinutes, type FrozenDocument, isAttested } from '../../../cycle/matter/matter.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { CodeInput, DateInput, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type Decision, type DelegationList, decisionKinds, longest, type Organiser, type Request } from '../decision.ts'
import { organiserWords } from '../organiser.words.ts'
import type { PlanRevision } from '../plan-document.ts'
import { decidePageWords } from './decide-page.words.ts'
import { planDecisionWords } from './plan-decision-page.words.ts'

export type DecidePageProps = {
  language: Language
  today: Day
  document: FrozenDocument
  organiser: Organiser
  attests: readonly AttestRequest[]
  /** The plan's version that the document was made from. */
  revision: PlanRevision | null
  request: Request | null
  list: DelegationList | null
  standing: Decision | null
  /** The title that the viewer decided by last. */
  title: string | null
  decides: boolean
  lays: boolean
  hindrance: 'demo' | 'origin' | null
  /** Where a code was sent that still holds; null when none was. */
  code: { to: string } | null
  /** One has just been asked for. */
  codeOnWay?: boolean
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** A frozen document before whoever decides on it. */
export function DecidePage(props: DecidePageProps) {
  const { language, document, attests, request, standing, decides, lays, hindrance, errors = {} } = props
  const t = decidePageWords[language]
  const asked = attests.filter(({ ended }) => !ended)
  const given = asked.filter(({ attest }) => attest && !attest.withdrawn).length
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title(document.title)}
        context={
          <>
            <span>{t.version(document.version)}</span>
            <a href={linkTo('/documents/:id', document.id)}>{t.read}</a>
          </>
        }
        lead={t.attests(given, asked.length)}
      >
        {standing && (
          <Notice>
            <p>
              {t.standing} <a href={linkTo('/decisions/:id', standing.id)}>{`${t.see}: ${standing.called}`}</a>
            </p>
          </Notice>
        )}
        {!standing && asked.length > 0 && !isAttested(attests) && <p class="soft">{t.attestsMissing}</p>}
        {decides && !standing && <GuideLink language={language} guide="koden-vid-beslut" />}
      </PageHead>
      {request && (
        <Section id="proposed" title={t.proposed} note={t.proposedBy(request.byName, dayOf(request.at), request.dueOn)}>
          {request.proposal === '' ? null : <Paragraphs text={request.proposal} />}
        </Section>
      )}
      {!standing && (decides || !lays) && (
        <Section id="decide" title={t.decide} note={organiserWords[language].alone[props.organiser.form]} screenOnly>
          {!decides ? (
            <p class="measure">{t.others}</p>
          ) : hindrance ? (
            <p class="measure">{t.cannot[hindrance]}</p>
          ) : (
            <DecideForm {...props} />
          )}
        </Section>
      )}
      {!standing && lays && !request && <Lay {...props} />}
    </>
  )
}

function DecideForm({
  language,
  today,
  document,
  organiser,
  revision,
  request,
  list,
  title,
  code,
  codeOnWay,
  written = {},
  errors = {},
}: DecidePageProps) {
  const [t, words] = [decidePageWords[language], organiserWords[language]]
  return (
    <OnceForm class="stack measure" action={formTo('POST /documents/:id/decisions', document.id)}>
      <RadioGroup
        name="kind"
        legend={t.kind}
        choices={decisionKinds.map((value) => ({ value, label: words.kinds[value], hint: words.kindHints[organiser.form][value] }))}
        chosen={written.kind}
        error={errors.kind}
      />
      {list ? (
        <Select
          name="point"
          label={t.point}
          hint={t.pointHint(list.version)}
          empty={t.noPoint}
          options={list.points.map(({ id, number, text }) => ({ value: id, label: `${number} ${text}` }))}
          value={written.point}
          error={errors.point}
        />
      ) : (
        <p>
          {t.noList} <a href={linkTo('/delegation')}>{t.toList}</a>
        </p>
      )}
      <DateInput name="decidedOn" label={t.decidedOn} value={written.decidedOn ?? today} max={today} error={errors.decidedOn} />
      {revision && (
        <DateInput name="from" label={t.from} value={written.from ?? (revision.from > today ? revision.from : today)} error={errors.from} />
      )}
      <TextArea
        name="text"
        label={t.text}
        value={written.text ?? (request?.proposal || t.textUsual(document.title))}
        rows={4}
        limit={longest.text}
        error={errors.text}
        wide
      />
      <TextInput
        name="title"
        label={t.post}
        hint={t.postHint}
        value={written.title ?? title ?? ''}
        maxlength={longest.title}
        error={errors.title}
      />
      {codeOnWay && (
        <Notice>
          <p role="status">{t.codeOnWay}</p>
        </Notice>
      )}
      <CodeInput
        name="code"
        label={t.code}
        hint={code ? t.codeHint(code.to, codeMinutes) : t.codeWhy}
        value={errors.code ? '' : written.code}
        error={errors.code}
      />
      <div class="row">
        {code && <Button>{t.button}</Button>}
        <Button variant={code ? 'secondary' : 'primary'} formaction={formTo('POST /documents/:id/decision-code', document.id)}>
          {code ? t.sendAgain : t.sendCode}
        </Button>
        {!code && <Button variant="secondary">{t.button}</Button>}
      </div>
    </OnceForm>
  )
}

function Lay({ language, today, document, written = {}, errors = {} }: DecidePageProps) {
  const [t, words] = [decidePageWords[language], planDecisionWords[language]]
  return (
    <Section id="lay" title={t.lay} note={t.layNote} screenOnly>
      <OnceForm class="stack measure" action={formTo('POST /documents/:id/decision-request', document.id)}>
        <TextArea
          name="proposal"
          label={words.proposal}
          value={written.proposal ?? t.textUsual(document.title)}
          rows={3}
          limit={longest.proposal}
          error={errors.proposal}
          wide
        />
        <DateInput name="due" label={words.due} value={written.due} min={today} error={errors.due} optional />
        <div class="row">
          <Button>{t.lay}</Button>
          <LinkButton variant="quiet" href={linkTo('/documents/:id', document.id)}>
            {t.read}
          </LinkButton>
        </div>
      </OnceForm>
    </Section>
  )
}
