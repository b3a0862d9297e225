import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { longest } from '../limits.ts'
import type { Course } from '../programme.ts'
import { courseEditWords } from './course-edit-page.words.ts'

export type CourseEditProps = {
  language: Language
  programme: { id: string; title: string }
  course: Course | null
  written: Record<'title' | 'about' | 'audience', string>
  revision: number
  errors?: Readonly<Record<string, string>>
  another?: boolean
}

/** Writing a course. */
export function CourseEditPage({ language, programme, course, written, revision, errors = {}, another = false }: CourseEditProps) {
  const t = courseEditWords[language]
  const back = linkTo('/programmes/:id', programme.id)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && (
        <Notice kind="error" alert>
          {t.another}
        </Notice>
      )}
      <PageHead title={course ? t.change : t.make} context={<a href={back}>{programme.title}</a>} lead={t.lead} />
      <OnceForm
        class="stack-l measure"
        action={course ? formTo('PUT /courses/:id', course.id) : formTo('POST /programmes/:id/courses', programme.id)}
      >
        <Hidden values={{ revision }} />
        <TextInput name="title" label={t.title} value={written.title} error={errors.title} maxlength={longest.title} wide />
        <TextArea name="about" label={t.about} value={written.about} error={errors.about} rows={4} limit={longest.about} optional wide />
        <TextInput
          name="audience"
          label={t.audience}
          hint={t.audienceHint}
          value={written.audience}
          error={errors.audience}
          maxlength={longest.audience}
          optional
          wide
        />
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
