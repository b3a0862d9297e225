import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Language, others } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import { languageNames } from '../../../ground/base/languages.words.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { type Kind, kinds, longestQuestion, mostQuestions, scales } from '../evaluation.ts'
import { questionsPageWords } from './questions-page.words.ts'

export type QuestionsPageProps = {
  language: Language
  programme: { id: string; title: string }
  kind: Kind
  /** Null: the usual questions. */
  version: number | null
  /** The fields as they stand or were sent. */
  written: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
  another?: boolean
}

/** Writing what an evaluation asks: six questions at most, each with how it is answered. */
export function QuestionsPage({ language, programme, kind, version, written, errors = {}, another = false }: QuestionsPageProps) {
  const t = questionsPageWords[language]
  const back = linkTo('/programmes/:id', programme.id)
  const here = linkTo('/programmes/:id/evaluation-questions', programme.id)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && (
        <Notice kind="error" alert>
          {t.another}
        </Notice>
      )}
      <PageHead
        title={t.title}
        context={
          <>
            <a href={back}>{programme.title}</a>
            <span>{version === null ? t.usual : t.version(version)}</span>
          </>
        }
        lead={t.lead}
      />
      <Tabs label={t.tabs} tabs={kinds.map((each) => ({ label: t[each], href: `${here}?kind=${each}`, current: each === kind }))} />
      <OnceForm class="stack-l measure gap" action={formTo('PUT /programmes/:id/evaluation-questions', programme.id)}>
        <Hidden values={{ kind, version: version ?? 0 }} />
        {Array.from({ length: mostQuestions }, (_, index) => index + 1).map((number) => (
          <fieldset class="act stack" key={number}>
            <legend class="h3">{t.question(number)}</legend>
            <TextInput
              name={`${firstLanguage}${number}`}
              label={t.text}
              hint={number === 1 ? t.textHint : undefined}
              value={written[`${firstLanguage}${number}`]}
              error={errors[`${firstLanguage}${number}`]}
              maxlength={longestQuestion}
              optional={number > 1}
              wide
            />
            {others(firstLanguage).map((each) => (
              <TextInput
                key={each}
                name={`${each}${number}`}
                label={t.inLanguage(languageNames[language][each])}
                hint={number === 1 ? t.inLanguageHint : undefined}
                value={written[`${each}${number}`]}
                error={errors[`${each}${number}`]}
                maxlength={longestQuestion}
                optional
                wide
              />
            ))}
            <Select
              name={`scale${number}`}
              label={t.scale}
              options={scales.map((scale) => ({ value: scale, label: t.scales[scale] }))}
              value={written[`scale${number}`] ?? 'use'}
              error={errors[`scale${number}`]}
            />
          </fieldset>
        ))}
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={back}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
