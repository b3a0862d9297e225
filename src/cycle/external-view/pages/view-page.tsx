import { findAspect, statementKey } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { contentText } from '../../result/reading/figure-sentences.ts'
import { cellOf } from '../../result/reading/rows.ts'
import type { ExternalView, Judgement } from '../external-view.ts'
import { viewFormWords } from './view-form.words.ts'
import { viewsPageWords } from './views-page.words.ts'

type Props = {
  language: Language
  view: ExternalView
  judgements: readonly Judgement[]
  framework: Framework
  /** The unit's newest released result, where the reader sees it. */
  own: ReleasedResult | null
}

/** An outside evaluation: its own words, beside what the unit itself answered. Nothing is reckoned between the two. */
export function ViewPage({ language, view, judgements, framework, own }: Props) {
  const t = viewsPageWords[language]
  return (
    <>
      <PageHead
        title={view.title}
        context={`${t.of(view.unit.name, view.madeBy, formatDay(view.heldOn, language, true))} · ${viewFormWords[language].kinds[view.kind]}`}
      />
      <Notice>
        <p>
          <b>{t.mark}.</b> {t.markText}
        </p>
      </Notice>
      <div class="gap" />
      {view.replacedBy !== null && (
        <Notice kind="warn">
          {t.replaced} <a href={linkTo('/external-views/:id', view.replacedBy)}>{t.toNow}</a>
        </Notice>
      )}
      <Section id="summary" title={t.summary} note={t.entered(view.byName)}>
        <div class="stack measure">
          <Paragraphs text={view.summary} />
          {view.before !== null && (
            <p class="small">
              <a class="tap" href={linkTo('/external-views/:id', view.before.id)}>
                {t.earlier(formatDay(view.before.until, language, true))}
              </a>
            </p>
          )}
          {view.fileName !== null && (
            <p>
              <a href={linkTo('/external-views/:id/document.pdf', view.id)}>{t.document}</a>
            </p>
          )}
        </div>
      </Section>
      {judgements.length > 0 && (
        <Section id="judgements" title={t.judgements} note={t.judgementsNote}>
          <Table
            caption={t.judgementCaption}
            captionHidden
            stack
            columns={[
              t.judgementColumns.aspect,
              t.judgementColumns.judgement,
              t.judgementColumns.why,
              own ? t.own(own.round.name) : t.judgementColumns.own,
            ]}
            rows={judgements.map(({ aspect, judgement, text }) => [
              findAspect(framework, aspect)?.name[language] ?? aspect,
              judgement,
              text,
              ownOf(own, aspect, language) ?? t.ownNone,
            ])}
          />
        </Section>
      )}
      {view.enters && view.replacedBy === null && (
        <p class="no-print gap row">
          <a href={linkTo('/external-views/:id/change', view.id)}>
            {t.change}
            <span class="vh">: {view.title}</span>
          </a>
          <a href={linkTo('/external-views/:id/removal', view.id)}>{t.remove}</a>
        </p>
      )}
    </>
  )
}

/** Asks before an evaluation is taken away. */
export function ViewRemovalPage({ language, view }: { language: Language; view: ExternalView }) {
  const t = viewsPageWords[language]
  return (
    <>
      <PageHead title={t.removeTitle(view.title)} lead={t.removeText} />
      <form class="row gap" action={formTo('DELETE /external-views/:id', view.id)} method="post" novalidate>
        <Button variant="danger">{t.remove}</Button>
        <a href={linkTo('/external-views/:id', view.id)}>{t.back}</a>
      </form>
    </>
  )
}

function ownOf(own: ReleasedResult | null, aspect: string, language: Language): string | null {
  const cell = own && cellOf(own, own.unit.id, 'staff', 'statement', statementKey(aspect, 'staff'))
  return cell && contentText(cell.content, language, cell.level)
}
