import { linkTo } from '../../ground/base/addresses.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import type { ProgrammeBeside } from '../programme/beside.ts'
import { newest } from './news.ts'
import { newsWords } from './news.words.ts'
import { NewsLines } from './news-lines.tsx'
import { postsAsked } from './store.ts'

/** The latest news on their programme's page; nothing where there are none to read and none to write. */
export const newsBesideProgramme: ProgrammeBeside = ({ language }, programme) =>
  postsAsked({ programme: programme.id }, programme.runs).map((posts) => {
    const t = newsWords[language]
    if (posts.length === 0 && !programme.runs) return null
    return (
      <Section id="news" title={t.title}>
        <div class="stack">
          {posts.length === 0 ? <p class="soft">{t.none}</p> : <NewsLines language={language} posts={posts.slice(0, newest)} />}
          <p class="row no-print">
            {programme.runs && (
              <LinkButton variant="secondary" icon="plus" href={linkTo('/programmes/:id/posts/new', programme.id)}>
                {t.add}
              </LinkButton>
            )}
            {posts.length > 0 && (
              <a class="tap" href={linkTo('/programmes/:id/posts', programme.id)}>
                {t.all}
              </a>
            )}
          </p>
        </div>
      </Section>
    )
  })
