import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, dayField, mixed, revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeRun, programmeSeen } from '../programme/store.ts'
import { longest, type Post } from './news.ts'
import { newsWords } from './news.words.ts'
import { PostEditPage, type PostEditProps, PostPage, PostsPage, type WrittenPost } from './pages/news-pages.tsx'
import { changePost, makePost, postSeen, postsAsked, publishPost, removePost, unpublishPost } from './store.ts'

const thing = 'programmes'
const long = { bodyLimit: 256 * 1024 }
const code = codesOf(newsWords.sv.errors)
const form = z.object({
  title: z.string(code.title).min(1, code.title).max(longest.title, code.title),
  text: z.string(code.text).min(1, code.text).max(longest.text, code.text),
  author: z.string().max(longest.author, code.author).default(''),
  day: dayField(code.day),
  revision: revisionField,
  take: z.array(z.string()).default([]),
})

/** News of programmes: read by who sees the programme, written by who runs it. */
export const newsRoutes: Route[] = [
  seeing(thing, 'GET', '/programmes/:id/posts', async (ask) => {
    const [programme, posts] = await askOnce(
      ask.tx,
      programmeSeen(ask.viewer, ask.id('id')).followedBy((seen) => together(known(seen), postsAsked({ programme: seen.id }, seen.runs))),
    )
    return ask.page(
      { title: newsWords[ask.language].of(programme.title), current: 'programmes' },
      <PostsPage language={ask.language} {...{ programme, posts }} />,
    )
  }),
  seeing(thing, 'GET', '/programmes/:id/posts/new', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    return editPage(ask, { programme, post: null, written: { title: '', text: '', author: actorName(ask), day: ask.today }, revision: 0 })
  }),
  seeing(
    thing,
    'POST',
    '/programmes/:id/posts',
    async (ask) => {
      const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
      const parsed = await ask.form(form, code)
      const t = newsWords[ask.language]
      if (!parsed.ok) {
        const written = { title: '', text: '', author: '', day: '', ...parsed.sent }
        return editPage(ask, { programme, post: null, written, revision: 0, errors: sentencesOf(parsed.faults, t.errors) })
      }
      const { revision: _, take: _take, ...draft } = parsed.value
      const id = await makePost(ask.tx, actorOf(ask), actorName(ask), programme.id, draft)
      return ask.redirect(linkTo('/programme-posts/:id', id), t.saved)
    },
    long,
  ),
  seeing(thing, 'GET', '/programme-posts/:id', async (ask) => {
    const { post, programme } = await askOnce(ask.tx, postSeen(ask.viewer, ask.id('id')))
    return ask.page({ title: post.title, current: 'programmes' }, <PostPage language={ask.language} {...{ programme, post }} />)
  }),
  seeing(thing, 'GET', '/programme-posts/:id/edit', async (ask) => {
    const { post, programme } = await writtenPost(ask)
    return editPage(ask, { programme, post, written: post, revision: post.revision })
  }),
  seeing(
    thing,
    'PUT',
    '/programme-posts/:id',
    async (ask) => {
      const { post, programme } = await writtenPost(ask)
      const parsed = await ask.form(form, code)
      const t = newsWords[ask.language]
      if (!parsed.ok) {
        const written = { ...writtenOf(post), ...parsed.sent }
        return editPage(ask, { programme, post, written, revision: revisionIn(parsed.sent), errors: sentencesOf(parsed.faults, t.errors) })
      }
      const { revision, take, ...written } = parsed.value
      const draft = revision === post.revision ? mixed(written, writtenOf(post), take) : written
      if (await changePost(ask.tx, actorOf(ask), actorName(ask), post.id, revision, draft))
        return ask.redirect(linkTo('/programme-posts/:id', post.id), t.saved)
      const now = await writtenPost(ask)
      return editPage(ask, { ...now, written, revision: now.post.revision, theirs: writtenOf(now.post) })
    },
    long,
  ),
  seeing(thing, 'DELETE', '/programme-posts/:id', async (ask) => {
    const { post, programme } = await writtenPost(ask)
    await removePost(ask.tx, actorOf(ask), post.id)
    return ask.redirect(linkTo('/programmes/:id', programme.id), newsWords[ask.language].removed)
  }),
  seeing(thing, 'POST', '/programme-posts/:id/release', async (ask) => {
    const { post } = await writtenPost(ask)
    await publishPost(ask.tx, actorOf(ask), actorName(ask), post.id)
    return ask.redirect(linkTo('/programme-posts/:id', post.id), newsWords[ask.language].published)
  }),
  seeing(thing, 'DELETE', '/programme-posts/:id/release', async (ask) => {
    const { post } = await writtenPost(ask)
    await unpublishPost(ask.tx, actorOf(ask), post.id)
    return ask.redirect(linkTo('/programme-posts/:id', post.id), newsWords[ask.language].unpublished)
  }),
]

/** The piece of news that the address names, of a programme that the asker runs, or NotFound. */
async function writtenPost(ask: SignedInAsk) {
  const seen = await askOnce(ask.tx, postSeen(ask.viewer, ask.id('id')))
  must(seen.programme.runs)
  return seen
}

function writtenOf({ title, text, author, day }: Post): WrittenPost {
  return { title, text, author, day }
}

function editPage(ask: SignedInAsk, shown: Omit<PostEditProps, 'language'>): Response {
  const t = newsWords[ask.language]
  const status = shown.theirs ? 409 : shown.errors ? 422 : 200
  return ask.page(
    { title: shown.post ? t.change : t.add, current: 'programmes', status },
    <PostEditPage language={ask.language} {...shown} />,
  )
}
