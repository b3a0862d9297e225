import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { QrCode } from '../../../ground/ui/components/qr-code/qr-code.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { labelsFor } from '../../organisation/namesakes.ts'
import type { School } from '../../organisation/store.ts'

import { showCode } from '../code.ts'
import type { SlipReceiver } from '../store.ts'
import { slipWords } from './slips.words.ts'

type ChooseProps = { language: Language; schools: School[]; school: string | null; receivers: SlipReceiver[] | null; missing: boolean }

/** Choose a school, then who gets a slip. */
export function ChooseSlipsPage({ language, schools, school, receivers, missing }: ChooseProps) {
  const t = slipWords[language]
  return (
    <>
      {missing && <ErrorSummary problems={[{ field: 'person', text: t.chooseSomeone }]} />}
      <PageHead title={t.title} lead={t.lead} privacy={t.privacy} />
      <Section id="school-choice" title={t.school}>
        {schools.length === 0 ? (
          <p>{t.schoolNone}</p>
        ) : (
          <form class="stack" method="get" action={linkTo('/slips')}>
            <Select
              name="school"
              label={t.school}
              empty={t.choose}
              value={school ?? ''}
              options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button variant="secondary">{t.show}</Button>
          </form>
        )}
      </Section>
      {receivers && school && (
        <Section id="receivers" title={t.who} note={t.whoNote}>
          {receivers.length === 0 ? (
            <p>{t.nobody}</p>
          ) : (
            <OnceForm class="stack" action={formTo('POST /slips')}>
              <Hidden values={{ school }} />
              <CheckboxGroup
                name="person"
                legend={t.who}
                error={missing ? t.chooseSomeone : undefined}
                choices={choicesOf(receivers, t.noMail)}
                chosen={receivers.filter(({ email }) => !email).map(({ person }) => person)}
              />
              <Button icon="print">{t.print}</Button>
            </OnceForm>
          )}
        </Section>
      )}
    </>
  )
}

/** Everyone with their team; namesakes in one team with their address or number too. */
function choicesOf(receivers: SlipReceiver[], noMail: string): { value: string; label: string }[] {
  const named = receivers.map((each) => ({
    ...each,
    name: [`${each.familyName}, ${each.givenName}`, each.teamName].filter(Boolean).join(' · '),
  }))
  const labels = labelsFor(named, ({ email, personId }) => [email, personId])
  return named.map(({ person, email, name }, index) => ({
    value: person,
    label: [labels[index] ?? name, email ? null : noMail].filter(Boolean).join(' · '),
  }))
}

/** The sheet: shown once, cut apart. */
export function SlipSheetPage({
  language,
  slips,
  publicUrl,
}: {
  language: Language
  slips: { receiver: SlipReceiver; code: string }[]
  publicUrl: string
}) {
  const t = slipWords[language]
  const address = publicUrl.replace(/^https?:\/\//, '')
  return (
    <>
      <div class="no-print">
        <PageHead title={t.sheetTitle} lead={t.sheetLead(t.count(slips.length))}>
          <PrintButton variant="primary">{t.printButton}</PrintButton>
        </PageHead>
      </div>
      <ul class="slips" role="list">
        {slips.map(({ receiver, code }) => (
          <li class="slip" key={receiver.person}>
            <div class="stack-s">
              <h2>
                {receiver.givenName} {receiver.familyName}
              </h2>
              <p class="soft small">{[receiver.teamName, receiver.schoolName].filter(Boolean).join(', ')}</p>
              <p>{t.slipHow(address)}</p>
              <p class="slip-code">{showCode(code)}</p>
              <p class="small">{t.slipFoot}</p>
            </div>
            <QrCode text={`${publicUrl}${linkTo('/slip')}#${code}`} label={t.qr(`${receiver.givenName} ${receiver.familyName}`)} />
          </li>
        ))}
      </ul>
    </>
  )
}
