import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { capitalise, formatDay, type Language, languages } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import { languageNames } from '../../../ground/base/languages.words.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Content } from '../content.tsx'

import { gapsIn, longest, type OwnText, textFor } from '../information-text.ts'
import { readMarkdown } from '../markdown.ts'
import { informationTextWords } from './information-text.words.ts'

export type Written = Pick<OwnText, 'texts' | 'revision'>

type Props = {
  language: Language
  /** What stands in the form. */
  written: Written
  /** What is saved, or null while the starting point holds. */
  saved: OwnText | null
  errors: Partial<Record<Language, string>>
  preview?: boolean
  /** Somebody else saved in between. */
  conflict?: boolean
}

/** Writing the authority's own information text. */
export function InformationTextPage({ language, written, saved, errors, preview = false, conflict = false }: Props) {
  const { text: t } = informationTextWords[language]
  const problems = languages.flatMap((field) => (errors[field] ? [{ field, text: errors[field] }] : []))
  return (
    <>
      <ErrorSummary problems={problems} />
      {conflict && (
        <Notice kind="error" alert>
          <p>
            <b>{t.conflictTitle}</b>
          </p>
          <p>{t.conflictLead}</p>
        </Notice>
      )}
      <PageHead title={t.title} context={<a href={linkTo('/settings')}>{t.back}</a>} lead={t.lead}>
        <p>
          {saved ? t.usesOwn(formatDay(saved.changedOn, language, true)) : t.usesBase}{' '}
          <a href={linkTo('/guides/:guide', 'informationstext')}>{t.read}</a>
        </p>
      </PageHead>
      {preview && <Preview language={language} written={written} />}
      {conflict && saved && <Theirs language={language} saved={saved} />}
      <Section id="write" title={t.write} note={t.writeNote}>
        <form class="stack-l" method="post" action={formTo('PUT /settings/information-text')} novalidate>
          <Hidden values={{ revision: written.revision }} />
          {languages.map((each) => (
            <TextArea
              key={each}
              name={each}
              label={capitalise(languageNames[language][each])}
              hint={each !== firstLanguage ? t.otherHint : undefined}
              error={errors[each]}
              value={written.texts[each]}
              rows={each === firstLanguage ? 22 : 12}
              limit={longest}
              wide
            />
          ))}
          <More label={t.how}>
            <ul class="measure small">
              {t.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </More>
          <div class="row">
            <Button>{t.save}</Button>
            <Button variant="secondary" formaction={formTo('POST /settings/information-text/preview')}>
              {t.preview}
            </Button>
          </div>
        </form>
      </Section>
      {saved && (
        <Section id="reset" title={t.reset} note={t.resetNote}>
          <LinkButton variant="secondary" href={linkTo('/settings/information-text/removal')}>
            {t.reset}
          </LinkButton>
        </Section>
      )}
    </>
  )
}

function Preview({ language, written }: { language: Language; written: Written }) {
  const { text: t } = informationTextWords[language]
  return (
    <Section id="preview" title={t.previewTitle} note={t.previewNote} full>
      <div class="stack-l">
        {languages
          .filter((each) => written.texts[each] !== '')
          .map((each) => {
            const gaps = gapsIn(written.texts[each]).length
            return (
              <More key={each} label={capitalise(languageNames[language][each])} open={each === textFor(written.texts, language).language}>
                {gaps > 0 && <p class="soft">{t.gaps(gaps)}</p>}
                <div class="box" lang={each}>
                  <Content blocks={readMarkdown(written.texts[each])} prefix={`${each}-`} />
                </div>
              </More>
            )
          })}
      </div>
    </Section>
  )
}

/** The text that was saved in between, to be copied from. */
function Theirs({ language, saved }: { language: Language; saved: OwnText }) {
  const { text: t } = informationTextWords[language]
  return (
    <Section id="theirs" title={t.theirs}>
      <div class="stack-l">
        {languages.map((each) => (
          <TextArea
            key={each}
            name={`theirs-${each}`}
            label={capitalise(languageNames[language][each])}
            value={saved.texts[each]}
            rows={12}
            wide
          />
        ))}
      </div>
    </Section>
  )
}

/** Asks before the authority's own text is removed. */
export function ResetPage({ language }: { language: Language }) {
  const { text: t } = informationTextWords[language]
  return (
    <>
      <PageHead title={t.resetTitle} lead={t.resetLead} />
      <OnceForm action={formTo('DELETE /settings/information-text')} class="row">
        <Button variant="danger">{t.resetConfirm}</Button>
        <LinkButton variant="secondary" href={linkTo('/settings/information-text')}>
          {t.resetKeep}
        </LinkButton>
      </OnceForm>
    </>
  )
}
