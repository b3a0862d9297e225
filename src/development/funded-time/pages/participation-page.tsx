import { z } from 'zod'
import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { codeMinutes } from '../../../cycle/matter/matter.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { CodeInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { onAPage } from '../funded-time.ts'
import { monthName } from '../month.ts'
import { nameWords } from '../names.words.ts'
import type { OwnMonth } from '../store-attest.ts'
import { participationPageWords } from './participation-page.words.ts'

export type ParticipationPageProps = {
  language: Language
  own: readonly OwnMonth[]
  /** A page of one's staff's months, and how many there are. */
  staff: { found: number; months: readonly OwnMonth[] }
  /** What those are searched for, and which page of them it is. */
  words: string
  page: number
  hindrance: 'demo' | 'origin' | null
  /** Where a code went that still holds. */
  code: { to: string } | null
  errors?: { which?: string; code?: string }
}

/** One's own months, and those of one's staff, to attest. */
export function ParticipationPage(props: ParticipationPageProps) {
  const { language, own, staff, words, page, errors = {} } = props
  const t = participationPageWords[language]
  const waiting = [...own, ...staff.months].filter(({ waits }) => waits)
  const to = linkTo('/participation')
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).flatMap(([field, text]) => (text ? [{ field, text }] : []))} />
      <PageHead title={t.title} lead={t.lead} privacy={t.privacy} context={<a href={linkTo('/training')}>{nameWords[language].funded}</a>}>
        <GuideLink language={language} guide="attestera-deltagartid" />
      </PageHead>
      {own.length === 0 && staff.found === 0 && words === '' && (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      )}
      {waiting.length > 0 && (
        <Section id="attest" title={t.attest} note={t.attestNote}>
          <Attesting {...props} waiting={waiting} />
        </Section>
      )}
      {own.length > 0 && (
        <Section id="own" title={t.own}>
          <Lines {...{ language }} months={own} />
        </Section>
      )}
      {(staff.found > 0 || words !== '') && (
        <Section id="staff" title={t.staff} note={t.staffNote}>
          <div class="stack-l">
            {(staff.found > onAPage || words !== '') && (
              <Filter action={to} label={t.search} clear={words === '' ? undefined : to}>
                <TextInput name="who" label={t.search} value={words} maxlength={120} />
              </Filter>
            )}
            {staff.found === 0 ? <p class="soft">{t.nobody}</p> : <Lines {...{ language }} months={staff.months} />}
            <Pages
              page={page}
              pages={Math.ceil(staff.found / onAPage)}
              href={(at) => `${to}?who=${encodeURIComponent(words)}&page=${at}#staff`}
            />
          </div>
        </Section>
      )}
    </>
  )
}

function Attesting({ language, waiting, hindrance, code, errors = {} }: ParticipationPageProps & { waiting: readonly OwnMonth[] }) {
  const t = participationPageWords[language]
  if (hindrance) return <Notice kind="warn">{t.cannot[hindrance]}</Notice>
  const choices = waiting.map((each) => ({
    value: `${each.part} ${each.id}`,
    label: titleOf(each, language),
    hint: `${hoursOf(each, language)}. ${t.sentence[each.part]}`,
  }))
  return (
    <div class="stack-l measure">
      {code && (
        <OnceForm class="stack" action={formTo('POST /participation/attests')}>
          <CheckboxGroup
            name="which"
            legend={t.which}
            error={errors.which}
            choices={choices}
            chosen={choices.filter((_, at) => waiting[at]?.part === 'person').map(({ value }) => value)}
          />
          <CodeInput name="code" label={t.code} hint={t.codeHint(code.to, codeMinutes)} error={errors.code} />
          <p>
            <Button>{t.attest}</Button>
          </p>
        </OnceForm>
      )}
      {!code && (
        <ul>
          {choices.map(({ value, label, hint }) => (
            <li key={value}>
              {label}: {hint}
            </li>
          ))}
        </ul>
      )}
      <OnceForm action={formTo('POST /participation/code')}>
        <Button variant={code ? 'quiet' : 'primary'}>{code ? t.sendAgain : t.sendCode}</Button>
      </OnceForm>
    </div>
  )
}

function Lines({ language, months }: { language: Language; months: readonly OwnMonth[] }) {
  const t = participationPageWords[language]
  return (
    <ul class="list" role="list">
      {months.map((each) => (
        <li key={`${each.part} ${each.id}`} class="stack-s">
          <p class="row">
            <b>{titleOf(each, language)}</b>
            <Status is={each.at ? 'done' : each.waits ? 'under-way' : 'not-started'}>
              {each.at
                ? t.attested(formatDay(dayOf(each.at), language, true))
                : each.hours === 0
                  ? t.gone
                  : each.waits
                    ? t.waits
                    : t.notYet}
            </Status>
          </p>
          <p>{hoursOf(each, language)}</p>
          {each.reason && <p class="small">{t.corrected(each.reason)}</p>}
          <More label={t.days}>
            <ul>
              {daysIn(each.facts).map(({ day, minutes, school }) => (
                <li key={day}>{t.day(formatDay(day, language, true), minutes, school ?? '')}</li>
              ))}
            </ul>
          </More>
        </li>
      ))}
    </ul>
  )
}

function titleOf({ part, name, programme, month }: OwnMonth, language: Language): string {
  const title = participationPageWords[language].month(programme, monthName(month, language))
  return part === 'manager' ? `${name}: ${title}` : title
}

function hoursOf({ hours, minutes }: OwnMonth, language: Language): string {
  const said = nameWords[language].hours(formatNumber(hours, language))
  return participationPageWords[language].hours(said, formatNumber(minutes, language))
}

const facts = z.object({ days: z.array(z.object({ day: z.string(), minutes: z.number(), school: z.string().nullable() })) })

function daysIn(text: string) {
  return facts.parse(JSON.parse(text)).days
}
