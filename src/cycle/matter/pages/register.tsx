import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { directions, longest } from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import { matterPageWords } from './matter-page.words.ts'
import type { MatterPageProps } from './matter-props.ts'

const nothing: { written: Record<string, string>; errors: Record<string, string> } = { written: {}, errors: {} }

/** The register of a matter (OSL 5:2), and where a line is written in it. */
export function Register({ language, today, matter, register, refused }: MatterPageProps) {
  const [t, words] = [matterPageWords[language], matterWords[language]]
  const { written, errors } = refused?.form === 'entry' ? refused : nothing
  return (
    <Section id="register" title={t.register}>
      <div class="stack">
        {register.length > 0 && (
          <Table
            stack
            caption={t.registerCaption}
            captionHidden
            columns={[t.registerColumns.day, t.registerColumns.what, t.registerColumns.party, t.registerColumns.subject]}
            rows={register.map(({ onDay, direction, party, subject, secrecy }) => [
              <span key="day" class="whole">
                {formatDay(onDay, language, true)}
              </span>,
              words.directions[direction],
              party || '–',
              secrecy ? `${subject} (${t.secret}: ${secrecy})` : subject,
            ])}
          />
        )}
        {register.length > 0 && (
          <p class="no-print">
            <a class="tap" href={linkTo('/matters/:id/register.csv', matter.id)}>
              {t.csv}
            </a>
          </p>
        )}
        {!matter.closedOn && (
          <More label={t.entry} open={refused?.form === 'entry'}>
            <OnceForm class="stack measure" action={formTo('POST /matters/:id/entries', matter.id)}>
              <Select
                name="direction"
                label={t.direction}
                value={written.direction}
                error={errors.direction}
                options={directions.map((value) => ({ value, label: words.directions[value] }))}
              />
              <DateInput name="day" label={t.day} value={written.day ?? today} max={today} error={errors.day} />
              <TextInput name="party" label={t.party} value={written.party} error={errors.party} maxlength={longest.party} optional />
              <TextInput name="subject" label={t.subject} value={written.subject} error={errors.subject} maxlength={longest.subject} wide />
              <TextInput
                name="secrecy"
                label={t.secrecy}
                hint={t.secrecyHint}
                value={written.secrecy}
                error={errors.secrecy}
                maxlength={longest.secrecy}
                optional
              />
              <div>
                <Button variant="secondary">{t.write}</Button>
              </div>
            </OnceForm>
          </More>
        )}
      </div>
    </Section>
  )
}
