import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import type { SeenProgramme } from '../../programme/store.ts'
import { type Showing, showingParts } from '../showing.ts'
import { showingPageWords } from './showing-page.words.ts'

type Props = { language: Language; programme: SeenProgramme; showing: Showing | null; publishes: boolean }

/** What of a programme is to stand on its open page: chosen by who runs it, published by who answers for the open site. */
export function ShowingPage({ language, programme: { id, title, released }, showing, publishes }: Props) {
  const t = showingPageWords[language]
  return (
    <>
      <PageHead
        title={t.title}
        context={
          <>
            <Status is={showing ? 'done' : 'not-started'}>{showing ? t.has : t.hasNot}</Status>
            <a href={linkTo('/programmes/:id', id)}>{title}</a>
          </>
        }
        lead={t.lead}
      />
      {!released && <Notice>{t.draft}</Notice>}
      <OnceForm class="stack-l measure" action={formTo('PUT /programmes/:id/showing', id)}>
        <CheckboxGroup
          name="parts"
          legend={t.parts}
          hint={t.always}
          choices={showingParts.map((value) => ({ value, label: t.partNames[value] }))}
          chosen={showing?.parts ?? [...showingParts]}
        />
        <div class="row">
          <Button>{showing ? t.save : t.make}</Button>
          <LinkButton variant="quiet" href={linkTo('/programmes/:id', id)}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
      {showing && released && (
        <Section id="publish" title={t.publish}>
          {publishes ? (
            <p class="stack-s">
              <span class="measure block">{t.publishText}</span>
              <LinkButton href={linkTo('/open-pages/:kind/:thing', 'programme', id)}>{t.toPublish}</LinkButton>
            </p>
          ) : (
            <p class="measure">{t.others}</p>
          )}
        </Section>
      )}
      {showing && (
        <Section id="end" title={t.end}>
          <OnceForm class="stack-s" action={formTo('DELETE /programmes/:id/showing', id)}>
            <p class="measure">{t.endText}</p>
            <Button variant="secondary">{t.end}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
