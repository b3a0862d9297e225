import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest, type Matter } from '../matter.ts'
import { freezePaperWords } from './freeze-paper-page.words.ts'

export type FreezePaperPageProps = {
  language: Language
  /** Where the paper is read. */
  from: string
  action: string
  title: string
  matters: Pick<Matter, 'id' | 'number' | 'title'>[]
  /** The matter that it belongs in. */
  matter?: string | undefined
  /** The section by which it is secret whatever somebody writes. */
  secrecy: string | null
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** Freezes a paper of the program in a matter. */
export function FreezePaperPage(props: FreezePaperPageProps) {
  const { language, from, action, title, matters, matter, secrecy, written = {}, errors = {} } = props
  const t = freezePaperWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={<a href={from}>{title}</a>} lead={t.lead} />
      {matters.length === 0 ? (
        <div class="stack">
          <p>{t.noMatters}</p>
          <p>
            <LinkButton href={linkTo('/matters')}>{t.toMatters}</LinkButton>
          </p>
        </div>
      ) : (
        <OnceForm class="stack measure" action={action}>
          <Select
            name="matter"
            label={t.matter}
            empty={t.choose}
            value={written.matter ?? matter}
            error={errors.matter}
            options={matters.map(({ id, number, title: about }) => ({ value: id, label: `${number}, ${about}` }))}
          />
          <TextInput
            name="name"
            label={t.name}
            hint={t.nameHint}
            value={written.name ?? title}
            error={errors.name}
            maxlength={longest.title}
            wide
          />
          {secrecy ? (
            <p>{t.secret(secrecy)}</p>
          ) : (
            <TextInput
              name="secrecy"
              label={t.secrecy}
              hint={t.secrecyHint}
              value={written.secrecy}
              error={errors.secrecy}
              maxlength={longest.secrecy}
              optional
            />
          )}
          <div>
            <Button>{t.button}</Button>
          </div>
        </OnceForm>
      )}
    </>
  )
}
