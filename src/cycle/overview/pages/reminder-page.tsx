import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import type { Mail } from '../../../ground/base/mail.ts'
import { Box } from '../../../ground/ui/components/box/box.tsx'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { hindrance, type LateSchool, longestText } from '../late/reminder.ts'
import { lateText } from '../standing-sentences.ts'
import { reminderPageWords } from './reminder-page.words.ts'

export type ReminderFault = 'schools' | 'text' | 'nobody'

type Props = {
  language: Language
  today: Day
  /** By name. */
  late: readonly LateSchool[]
  chosen: string[]
  text: string
  faults: readonly ReminderFault[]
  /** The mail to the first of them, as it will read. */
  example: { mail: Mail; school: string } | null
}

/** A reminder to the principals of schools that are late: to whom, with what words, and how the mail reads, before anything is sent. */
export function ReminderPage({ language, today, late, chosen, text, faults, example }: Props) {
  const t = reminderPageWords[language]
  const [open, hindered] = [late.filter((each) => hindrance(each, today) === null), late.filter((each) => hindrance(each, today) !== null)]
  const errorOf = (...codes: ReminderFault[]) => {
    const code = faults.find((each) => codes.includes(each))
    return code && t.errors[code]
  }
  return (
    <>
      <ErrorSummary problems={faults.map((code) => ({ field: code === 'text' ? 'text' : 'schools', text: t.errors[code] }))} />
      <PageHead
        title={t.title}
        context={<a href={linkTo('/overview')}>{t.back}</a>}
        lead={late.length > 0 ? t.lead(late.length) : t.nobodyLate}
      />
      {open.length > 0 && (
        <OnceForm action={formTo('POST /overview/reminders')}>
          <Section id="letter" title={t.to}>
            <div class="stack">
              <CheckboxGroup
                name="schools"
                legend={t.legend}
                chosen={chosen}
                error={errorOf('schools', 'nobody')}
                choices={open.map(({ row, principals }) => ({
                  value: row.school.id,
                  label: t.choice(row.school.name, namesOf(principals, language)),
                  hint: lateText(row, language) ?? undefined,
                }))}
              />
              <TextArea name="text" label={t.text} hint={t.textHint} rows={4} value={text} limit={longestText} error={errorOf('text')} />
            </div>
          </Section>
          {example && (
            <Section id="example" title={t.shown} note={t.shownNote(example.school)}>
              <Box>
                <p>
                  <b>{t.subject}:</b> {example.mail.subject}
                </p>
                <Paragraphs text={example.mail.text} />
              </Box>
            </Section>
          )}
          <div class="row">
            <Button>{t.send}</Button>
            <span class="soft small">{t.once}</span>
          </div>
        </OnceForm>
      )}
      {hindered.length > 0 && (
        <Section id="rest" title={t.rest}>
          <ul class="stack-s">
            {hindered.map((each) => (
              <li key={each.row.school.id}>{whyNot(each, today, language)}</li>
            ))}
          </ul>
        </Section>
      )}
      {late.length === 0 && (
        <Empty title={t.nobodyLate} level={2}>
          <p>
            <a href={linkTo('/overview')}>{t.back}</a>
          </p>
        </Empty>
      )}
    </>
  )
}

function whyNot(each: LateSchool, today: Day, language: Language): string {
  const t = reminderPageWords[language]
  const { name } = each.row.school
  const why = hindrance(each, today)
  if (why === 'nobody') return t.none(name)
  if (why === 'address') return t.noAddress(name)
  return `${t.choice(name, namesOf(each.principals, language))}. ${t.reminded(each.remindedOn ?? today)}`
}

function namesOf(principals: LateSchool['principals'], language: Language): string {
  return formatList(
    principals.map(({ name }) => name),
    language,
  )
}
