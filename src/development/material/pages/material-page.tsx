import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatBytes, formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { captionsBy, hindrances, isShown } from '../material.ts'
import { materialWords } from '../material.words.ts'
import type { SeenMaterial } from '../store.ts'
import { ConsentSection } from './consent-section.tsx'
import { materialPageWords } from './material-page.words.ts'

export type MaterialPageProps = {
  language: Language
  today: Day
  material: SeenMaterial
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** A recording or material: where it lies, its terms and its words; to those who write also what hinders it, and its consents. */
export function MaterialPage({ language, today, material, sent = {}, errors = {} }: MaterialPageProps) {
  const t = materialPageWords[language]
  const w = materialWords[language]
  const { id, title, kind, about, url, file, transcript, writes } = material
  const shown = isShown(material, today)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={title}
        context={
          <>
            <span>{w.kinds[kind]}</span>
            {material.captioned && <span>{w.captioned}</span>}
            {writes && <Status is={shown ? 'done' : 'not-started'}>{shown ? w.shown : w.hidden}</Status>}
          </>
        }
      >
        {about && <Paragraphs text={about} />}
        <p class="row">
          {url && <LinkButton href={url}>{t.open}</LinkButton>}
          {file && (
            <LinkButton href={linkTo('/materials/:id/file', id)} icon="download" download>
              {t.download}
            </LinkButton>
          )}
          {file && <span class="small soft">{t.size(file.name, formatBytes(file.size, language))}</span>}
        </p>
      </PageHead>
      <Keys rows={rowsOf(material, language)} />
      {transcript && (
        <More label={w.transcript}>
          <div class="measure">
            <Paragraphs text={transcript} />
          </div>
        </More>
      )}
      {writes && (
        <>
          <StateSection {...{ language, today, material, shown }} />
          {kind === 'recording' && <ConsentSection {...{ language, material, sent, errors }} />}
          <More label={t.remove}>
            <OnceForm class="stack-s" action={formTo('DELETE /materials/:id', id)}>
              <p>{t.removeText}</p>
              <p>
                <Button variant="danger">{t.removeButton}</Button>
              </p>
            </OnceForm>
          </More>
        </>
      )}
    </>
  )
}

function rowsOf({ programme, session, licence, licenceNote, until }: SeenMaterial, language: Language) {
  const t = materialPageWords[language]
  return [
    { term: t.programme, value: <a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a> },
    ...(session ? [{ term: t.session, value: <a href={linkTo('/course-sessions/:id', session.id)}>{session.title}</a> }] : []),
    { term: t.licence, value: [materialWords[language].licences[licence], licenceNote].filter(Boolean).join('. ') },
    ...(until ? [{ term: t.until, value: formatDay(until, language, true) }] : []),
  ]
}

/** Whether it is shown, what hinders it, and publishing it or taking it down. */
function StateSection({
  language,
  today,
  material,
  shown,
}: Pick<MaterialPageProps, 'language' | 'today' | 'material'> & { shown: boolean }) {
  const t = materialPageWords[language]
  const missing = hindrances(material, today)
  const by = missing.includes('captions') ? captionsBy(material) : null
  return (
    <Section id="state" title={shown ? materialWords[language].shown : materialWords[language].hidden}>
      <div class="stack-s">
        <p class="measure">{shown ? t.state.shown : t.state.hidden}</p>
        {missing.length > 0 && (
          <>
            <p>{t.missing}</p>
            <ul class="measure">
              {missing.map((each) => (
                <li key={each}>{materialWords[language].hindrances[each]}</li>
              ))}
            </ul>
          </>
        )}
        {by && <p class="measure">{t.captionsBy(formatDay(by, language, true))}</p>}
        <div class="row no-print">
          {material.published ? (
            <OnceForm action={formTo('DELETE /materials/:id/publication', material.id)}>
              <Button variant="secondary">{t.takeDown}</Button>
            </OnceForm>
          ) : (
            missing.length === 0 && (
              <OnceForm action={formTo('POST /materials/:id/publication', material.id)}>
                <Button>{t.publish}</Button>
              </OnceForm>
            )
          )}
          <LinkButton variant="quiet" href={linkTo('/materials/:id/edit', material.id)}>
            {t.change}
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}
