import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { Status } from '../../ground/ui/components/status/status.tsx'
import type { Post } from './news.ts'
import { newsWords } from './news.words.ts'

/** News by their headings, each with its day and who wrote it. */
export function NewsLines({ language, posts }: { language: Language; posts: readonly Post[] }) {
  const t = newsWords[language]
  return (
    <ul class="list" role="list">
      {posts.map(({ id, title, day, author, released }) => (
        <li key={id} class="stack-s">
          <p class="row">
            <a href={linkTo('/programme-posts/:id', id)}>{title}</a>
            {!released && <Status is="not-started">{t.draft}</Status>}
          </p>
          <p class="soft small">{t.byline(day, author)}</p>
        </li>
      ))}
    </ul>
  )
}
