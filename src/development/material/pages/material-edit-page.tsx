import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, FileInput, Hidden, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { licences, longest, materialKinds } from '../material.ts'
import { materialWords } from '../material.words.ts'
import { formWords } from '../material-form.words.ts'

export type MaterialEditProps = {
  language: Language
  programme: { id: string; title: string }
  /** Null: a new one. */
  material: { id: string; title: string; fileName: string | null } | null
  sessions: readonly { id: string; title: string }[]
  written: Readonly<Record<string, string>>
  revision: number
  errors?: Readonly<Record<string, string>>
  another?: boolean
}

/** Writing a recording or material: what it is, where it lies, its terms, and the words of what is heard. */
export function MaterialEditPage({
  language,
  programme,
  material,
  sessions,
  written,
  revision,
  errors = {},
  another = false,
}: MaterialEditProps) {
  const t = formWords[language]
  const w = materialWords[language]
  const back = material ? linkTo('/materials/:id', material.id) : linkTo('/programmes/:id', programme.id)
  const field = (name: string) => ({ name, value: written[name], error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      {another && (
        <Notice kind="error" alert>
          {t.another}
        </Notice>
      )}
      <PageHead title={material ? t.change : t.make} context={<a href={back}>{material?.title ?? programme.title}</a>} lead={t.lead} />
      <OnceForm
        class="stack-l measure"
        enctype="multipart/form-data"
        action={material ? formTo('PUT /materials/:id', material.id) : formTo('POST /programmes/:id/materials', programme.id)}
      >
        <Hidden values={{ revision }} />
        <Select {...field('kind')} label={t.kind} options={materialKinds.map((value) => ({ value, label: w.kinds[value] }))} />
        <TextInput {...field('title')} label={t.title} maxlength={longest.title} wide />
        <TextArea {...field('about')} label={t.about} limit={longest.about} optional wide />
        <Select
          {...field('session')}
          label={t.session}
          empty={t.noSession}
          options={sessions.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextInput {...field('url')} label={t.url} hint={t.urlHint} maxlength={longest.url} optional wide />
        <FileInput
          name="file"
          error={errors.file}
          label={t.file}
          hint={material?.fileName ? t.fileKept(material.fileName) : t.fileHint}
          optional
          wide
        />
        <Select {...field('licence')} label={t.licence} options={licences.map((value) => ({ value, label: w.licences[value] }))} />
        <TextInput {...field('licenceNote')} label={t.licenceNote} maxlength={longest.licenceNote} optional wide />
        <Checkbox name="captioned" label={t.captioned} checked={(written.captioned ?? '') !== ''} />
        <TextArea {...field('transcript')} label={t.transcript} hint={t.transcriptHint} rows={6} limit={longest.transcript} optional wide />
        <Checkbox name="nobodySeen" label={t.nobodySeen} hint={t.nobodySeenHint} checked={(written.nobodySeen ?? '') !== ''} />
        <DateInput {...field('until')} label={t.until} hint={t.untilHint} optional />
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={back}>
            {material ? material.title : programme.title}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
