import { formatDay, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { AuthorityPage } from '../../organisation/organisation.ts'
import { information } from '../information.words.ts'

const supervision = 'https://www.digg.se/tdosanmalan'

/** The statement that the law asks for: what we know of the program, and what the authority fills in. */
export function AccessibilityPage({ language, statement }: { language: Language; statement: AuthorityPage | null }) {
  const t = information[language].accessibility
  const said = (field: 'responsible' | 'method' | 'shortcomings' | 'reporting' | 'enforcement', otherwise: string) =>
    statement?.[field] || otherwise
  return (
    <>
      <PageHead title={t.title} lead={t.lead(said('responsible', statement?.name ?? t.us))} />
      <div class="tight">
        <Section id="how" title={t.how}>
          <p class="measure">{t.howText}</p>
        </Section>
        <Section id="shortcomings" title={t.shortcomings}>
          <Paragraphs text={said('shortcomings', t.noShortcomings)} />
        </Section>
        <Section id="assessed" title={t.assessed}>
          <Paragraphs text={said('method', t.notAssessed)} />
          {statement && /^\d{4}-\d\d-\d\d$/.test(statement.assessedOn) && (
            <p>{t.assessedOn(formatDay(statement.assessedOn, language, true))}</p>
          )}
        </Section>
        <Section id="contact" title={t.contact}>
          <div class="stack-s">
            <Paragraphs text={said('reporting', t.contactText)} />
            <Contact email={statement?.email ?? ''} phone={statement?.phone ?? ''} nothing={t.noContact} />
          </div>
        </Section>
        <Section id="supervision" title={t.authority}>
          <Paragraphs text={said('enforcement', t.authorityText)} />
          <p>
            <a href={supervision}>{t.supervision}</a>
          </p>
        </Section>
      </div>
    </>
  )
}

function Contact({ email, phone, nothing }: { email: string; phone: string; nothing: string }) {
  if (!email && !phone) return <p>{nothing}</p>
  return (
    <ul role="list">
      {email && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {phone && (
        <li>
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </li>
      )}
    </ul>
  )
}

function Paragraphs({ text }: { text: string }) {
  return (
    <div class="stack-s measure">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
