import { Content } from '../../../content/guide/content.tsx'
import { readMarkdown } from '../../../content/guide/markdown.ts'
import { besides, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import type { SeenProgramme } from '../../programme/store.ts'
import { longest, type Post } from '../news.ts'
import { newsWords } from '../news.words.ts'
import { NewsLines } from '../news-lines.tsx'

type Of = { language: Language; programme: SeenProgramme }

/** All news of a programme. */
export function PostsPage({ language, programme, posts }: Of & { posts: readonly Post[] }) {
  const t = newsWords[language]
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}>
        {programme.runs && (
          <p class="no-print">
            <LinkButton variant="secondary" icon="plus" href={linkTo('/programmes/:id/posts/new', programme.id)}>
              {t.add}
            </LinkButton>
          </p>
        )}
        <FunderLine language={language} of={programme} />
      </PageHead>
      {posts.length === 0 ? <p>{t.none}</p> : <NewsLines {...{ language, posts }} />}
    </>
  )
}

/** A piece of news as it is read. Who runs the programme changes, publishes and removes it from here. */
export function PostPage({ language, programme, post }: Of & { post: Post }) {
  const t = newsWords[language]
  const { id, title, text, day, author, released } = post
  return (
    <>
      <PageHead
        title={title}
        context={
          <>
            {!released && <Status is="not-started">{t.draft}</Status>}
            <span>{t.byline(day, author)}</span>
            <a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>
          </>
        }
        lead={released ? undefined : t.draftLead}
      >
        {programme.runs && (
          <div class="row no-print">
            {released ? (
              <OnceForm action={formTo('DELETE /programme-posts/:id/release', id)}>
                <Button variant="quiet">{t.unpublish}</Button>
              </OnceForm>
            ) : (
              <OnceForm action={formTo('POST /programme-posts/:id/release', id)}>
                <Button>{t.publish}</Button>
              </OnceForm>
            )}
            <LinkButton variant="secondary" href={linkTo('/programme-posts/:id/edit', id)}>
              {t.change}
            </LinkButton>
            {!released && (
              <OnceForm action={formTo('DELETE /programme-posts/:id', id)}>
                <Button variant="quiet">{t.remove}</Button>
              </OnceForm>
            )}
          </div>
        )}
      </PageHead>
      <Content blocks={readMarkdown(text)} />
      <FunderLine language={language} of={programme} />
    </>
  )
}

export type WrittenPost = Readonly<Record<'title' | 'text' | 'author' | 'day', string>>

export type PostEditProps = Of & {
  post: Post | null
  written: WrittenPost
  revision: number
  errors?: Readonly<Record<string, string>>
  /** What somebody else has saved in between. */
  theirs?: WrittenPost
}

/** Writing a piece of news. */
export function PostEditPage({ language, programme, post, written, revision, errors = {}, theirs }: PostEditProps) {
  const t = newsWords[language]
  const beside = besides(language, written, theirs, (name, value) => (name === 'day' ? formatDay(value, language, true) : value))
  const field = (name: keyof WrittenPost) => ({ name, value: written[name], error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      {theirs && post && <ConflictNotice language={language} name={post.changedByName} />}
      <PageHead
        title={post ? t.change : t.add}
        context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}
        lead={t.lead}
      />
      <OnceForm
        class="stack-l measure"
        action={post ? formTo('PUT /programme-posts/:id', post.id) : formTo('POST /programmes/:id/posts', programme.id)}
      >
        <Hidden values={{ revision }} />
        <TextInput {...field('title')} label={t.heading} maxlength={longest.title} wide />
        {beside('title')}
        <TextArea {...field('text')} label={t.text} hint={t.textHint} rows={14} limit={longest.text} wide />
        {beside('text')}
        <TextInput {...field('author')} label={t.author} maxlength={longest.author} optional wide />
        {beside('author')}
        <DateInput {...field('day')} label={t.day} />
        {beside('day')}
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={post ? linkTo('/programme-posts/:id', post.id) : linkTo('/programmes/:id', programme.id)}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
