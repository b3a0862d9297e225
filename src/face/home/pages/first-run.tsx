import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Fault } from '../../../ground/base/form.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { firstRunWords } from './first-run.words.ts'

export type FirstRunError = keyof (typeof firstRunWords)['sv']['first']['errors']

type Props = {
  language: Language
  /** Opened from another machine: whoever can read the terminal may go on. */
  asksForCode: boolean
  sent: Record<string, string>
  faults: Fault<FirstRunError>[]
}

/** An empty installation: make your authority, or look around in the demo. */
export function FirstRunPage({ language, asksForCode, sent, faults }: Props) {
  const t = firstRunWords[language].first
  const error = (field: string) => faults.filter((fault) => fault.field === field).map((fault) => t.errors[fault.code])[0]
  const code = (field: 'code' | 'demoCode') =>
    asksForCode && <CodeInput name={field} label={t.code} hint={t.codeHint} value={sent[field] ?? ''} error={error(field)} />
  return (
    <>
      {faults.length > 0 && <ErrorSummary problems={faults.map(({ field, code }) => ({ field, text: t.errors[code] }))} />}
      <PageHead title={t.title} lead={t.lead} />
      {asksForCode && (
        <Notice>
          <p>{t.codeWhy}</p>
        </Notice>
      )}
      <Section id="own" title={t.own} note={t.ownNote}>
        <form class="stack" method="post" action={formTo('POST /authority')} novalidate>
          <TextInput
            name="name"
            label={t.name}
            hint={t.nameHint}
            value={sent.name ?? ''}
            error={error('name')}
            autocomplete="organization"
          />
          <TextInput
            name="givenName"
            label={t.givenName}
            value={sent.givenName ?? ''}
            error={error('givenName')}
            autocomplete="given-name"
          />
          <TextInput
            name="familyName"
            label={t.familyName}
            value={sent.familyName ?? ''}
            error={error('familyName')}
            autocomplete="family-name"
          />
          <TextInput
            type="email"
            name="email"
            label={t.email}
            hint={t.emailHint}
            value={sent.email ?? ''}
            error={error('email')}
            autocomplete="email"
          />
          {code('code')}
          <Button>{t.make}</Button>
        </form>
      </Section>
      <Section id="demo" title={t.demo} note={t.demoNote}>
        <form class="stack" method="post" action={formTo('POST /demo')} novalidate>
          <p class="measure">{t.demoText}</p>
          {code('demoCode')}
          <Button variant="secondary">{t.loadDemo}</Button>
        </form>
      </Section>
    </>
  )
}

/** After the authority was made: where the first sign-in is to be found. */
export function AuthorityMadePage({ language }: { language: Language }) {
  const t = firstRunWords[language].made
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <div class="stack measure">
        <p>{t.text}</p>
        <LinkButton variant="secondary" href={linkTo('/sign-in')}>
          {t.signIn}
        </LinkButton>
      </div>
    </>
  )
}
