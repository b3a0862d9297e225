import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { numberText } from '../../../cycle/matter/matter.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import { nameWords } from '../../programme/names.words.ts'
import {
  type Attended,
  byProgramme,
  type Certificate,
  counted,
  durationOf,
  minutesOf,
  overlaps,
  type ProgrammeRecord,
  says,
} from '../certificate.ts'
import { paperWords } from '../paper.words.ts'
import { recordPageWords } from './record-page.words.ts'

type Props = { language: Language; attended: readonly Attended[]; certificates: readonly Certificate[] }

/** What one has taken part in, and the certificates of it. */
export function RecordPage({ language, attended, certificates }: Props) {
  const t = recordPageWords[language]
  const programmes = byProgramme(attended)
  return (
    <>
      <PageHead
        title={t.title}
        context={<a href={linkTo('/programmes')}>{nameWords[language].programmes}</a>}
        lead={attended.length > 0 ? t.lead(durationOf(minutesOf(counted(attended)), language)) : undefined}
        privacy={t.privacy}
      >
        {attended.length > 0 && (
          <p class="row no-print">
            <LinkButton variant="secondary" href={linkTo('/training/record.pdf')}>
              {t.print}
            </LinkButton>
            <a class="tap" href={linkTo('/participation')}>
              {t.participation}
            </a>
          </p>
        )}
        <GuideLink language={language} guide="kompetensutveckling-och-intyg" />
      </PageHead>
      {programmes.length === 0 && (
        <Empty title={t.nothing} level={2}>
          <p>{t.nothingText}</p>
        </Empty>
      )}
      {programmes.map((record) => (
        <Section
          key={record.programme}
          id={`p-${record.programme}`}
          title={record.title}
          note={`${t.sum(durationOf(record.minutes, language))}${overlaps(record.certified) ? `. ${paperWords[language].once}` : ''}`}
        >
          <Programme {...{ language, record }} certificates={certificates.filter(({ programme }) => programme === record.programme)} />
        </Section>
      ))}
    </>
  )
}

function Programme({
  language,
  record,
  certificates,
}: {
  language: Language
  record: ProgrammeRecord
  certificates: readonly Certificate[]
}) {
  const t = recordPageWords[language]
  const { programme, title, sessions, certified } = record
  const said = certificates.some((certificate) => says(certificate, certified))
  return (
    <div class="stack-l">
      <Table
        stack
        caption={title}
        captionHidden
        columns={t.columns}
        rows={sessions.map((each) => [
          <a key={each.session} href={linkTo('/course-sessions/:id', each.session)}>
            {each.title}
          </a>,
          formatDay(dayOf(each.startsAt), language, true),
          <>
            {durationOf(each.minutes, language)} {!each.locked && <span class="soft small">{t.notLocked}</span>}
          </>,
        ])}
      />
      <FunderLine language={language} of={record} />
      {certificates.length > 0 && (
        <ul class="list" role="list">
          {certificates.map(({ id, number, minutes, issuedOn, withdrawn }) => (
            <li key={id} class="stack-s">
              <p class="row">
                <a href={linkTo('/certificates/:id/certificate.pdf', id)}>{t.certificate(numberText(number))}</a>
                {withdrawn && <Status is="ended">{t.withdrawn}</Status>}
                <a class="small" href={linkTo('/certificate/:certificateNumber', number)}>
                  {t.check}
                  <span class="vh">: {numberText(number)}</span>
                </a>
              </p>
              <p class="small soft">{t.issued(formatDay(issuedOn, language, true), durationOf(minutes, language))}</p>
              {withdrawn && <p class="small">{t.because(withdrawn.reason)}</p>}
            </li>
          ))}
        </ul>
      )}
      {certified.length === 0 ? (
        <p class="soft">{t.nothingLocked}</p>
      ) : (
        !said && (
          <OnceForm class="stack-s no-print" action={formTo('POST /programmes/:id/certificates', programme)}>
            <p class="measure small">{t.makeText(durationOf(minutesOf(certified), language))}</p>
            <p>
              <Button about={`: ${title}`}>{t.make}</Button>
            </p>
          </OnceForm>
        )
      )}
    </div>
  )
}
