import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { longest, mattersOnAPage } from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import type { ListChoice, ListedMatter } from '../store.ts'
import { listPageWords } from './list-page.words.ts'

type Props = {
  language: Language
  matters: ListedMatter[]
  /** How many there are on all pages. */
  found: number
  choice: ListChoice
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** The authority's matters, and where a new one is opened. */
export function MattersPage({ language, matters, found, choice, written = {}, errors = {} }: Props) {
  const [t, words] = [listPageWords[language], matterWords[language]]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={words.matters} lead={t.lead} privacy={t.privacy}>
        <p class="row no-print">
          <a class="tap" href={linkTo('/attest')}>
            {t.check}
          </a>
          <a class="tap" href={linkTo('/decisions')}>
            {t.decisions}
          </a>
        </p>
      </PageHead>
      {(found > 8 || choice.search !== '') && (
        <Filter action={linkTo('/matters')} label={t.search} clear={choice.search ? linkTo('/matters') : undefined}>
          <TextInput name="q" type="search" label={t.search} value={choice.search} />
        </Filter>
      )}
      {(found > 8 || choice.search !== '') && matters.length > 0 && <p class="count">{t.found(found)}</p>}
      {matters.length === 0 && (choice.search !== '' || choice.page > 1) ? (
        <p>
          {t.noneFound} <a href={linkTo('/matters')}>{t.showAll}</a>
        </p>
      ) : matters.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <Table
          stack
          caption={t.caption}
          captionHidden
          columns={[t.columns.title, t.columns.number, t.columns.opened, t.columns.state]}
          rows={matters.map(({ id, number, title, openedOn, closedOn, waiting }) => [
            <a key={id} href={linkTo('/matters/:id', id)}>
              {title}
            </a>,
            number,
            formatDay(openedOn, language, true),
            closedOn ? (
              <Status is="ended">{words.stages.closed}</Status>
            ) : (
              <Status is="under-way">{waiting > 0 ? t.waiting(waiting) : t.open}</Status>
            ),
          ])}
        />
      )}
      <Pages page={choice.page} pages={Math.ceil(found / mattersOnAPage)} href={(page) => hrefOf(choice.search, page)} />
      <Section id="new" title={t.new} screenOnly>
        <OnceForm class="stack measure" action={formTo('POST /matters')}>
          <TextInput
            name="number"
            label={t.number}
            hint={t.numberHint}
            value={written.number}
            error={errors.number}
            maxlength={longest.number}
          />
          <TextInput name="title" label={t.title} value={written.title} error={errors.title} maxlength={longest.title} wide />
          <div>
            <Button variant={matters.length === 0 ? 'primary' : 'secondary'}>{t.button}</Button>
          </div>
        </OnceForm>
      </Section>
    </>
  )
}

function hrefOf(search: string, page: number): string {
  return `${linkTo('/matters')}?${new URLSearchParams({ ...(search && { q: search }), page: String(page) })}`
}
